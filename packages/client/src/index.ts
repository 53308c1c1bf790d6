// The door of the client: whether an app must tell its user of a change or ask again. Depends on nothing.
export type { Announcement, Answer, Ask, Nothing, Question, Tell, Unknown } from "./answer.ts";
export type { Changes, Consent, ConsentKind, Language, Names, Step, Text, Weight } from "./changes.ts";
export { type Means, mustAsk, type Remembered } from "./must-ask.ts";
