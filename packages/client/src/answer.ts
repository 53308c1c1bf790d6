// What an app does with the answer: nothing, tell its user, or ask.
import type { Changes, Consent, ConsentKind, Language } from "./changes.ts";

/** A question as it is shown. */
export interface Question {
  readonly kind: ConsentKind;
  /** In the language asked for. */
  readonly text: string;
  /** The same with all its parts, for a page of one's own making and for the record. */
  readonly consent: Consent;
}

/** What will be in force at `effectiveAt` (epoch milliseconds), with the questions that it will bring for this user. */
export interface Announcement {
  readonly version: number;
  readonly effectiveAt: number;
  readonly sentences: readonly string[];
  readonly questions: readonly Question[];
}

interface Answered {
  /** The version in force: what the app remembers as `agreed`, `refused` or `told`. */
  readonly version: number;
  readonly announced: readonly Announcement[];
  /** The whole answer of the server. */
  readonly changes: Changes;
}

/** Nobody need be told of anything new. */
export interface Nothing extends Answered {
  readonly is: "nothing";
}
/** Show the sentences; the user need not answer. */
export interface Tell extends Answered {
  readonly is: "tell";
  /** What changed, one sentence each, in the language asked for. */
  readonly sentences: readonly string[];
}
/** Show the sentences and put each question by itself: a yes to one is no yes to another. */
export interface Ask extends Answered {
  readonly is: "ask";
  readonly sentences: readonly string[];
  readonly questions: readonly Question[];
}
/** Nobody could say. What was agreed to stands; ask the server again at the next start. */
export interface Unknown {
  readonly is: "unknown";
  /** `refused`: the server says no, for the reason in `code`; `malformed`: what answered is no Pilu. */
  readonly because: "timeout" | "cancelled" | "unreachable" | "refused" | "malformed";
  /** The server's own code, such as `version.unknown` (docs/glossary.md), where it refused. */
  readonly code: string | null;
  /** One line for a log; not for users. */
  readonly message: string;
}

export type Answer = Nothing | Tell | Ask | Unknown;

/** `changes` as an answer in `language`; `seen` is the newest version that this user was asked or told about. */
export function answerOf(
  changes: Changes,
  { language, seen }: { language: Language; seen: number | null },
): Answer {
  const { to: version, class: weight, reconsent, consents, upcoming } = changes;
  const sentences = changes.text[language];
  const announced = upcoming.map((one) => ({
    version: one.version,
    effectiveAt: one.effectiveAt,
    sentences: one.text?.[language].sentences ?? [],
    questions: questionsOf(one.consents, language),
  }));
  const answered = { version, announced, changes };
  if (reconsent) return { is: "ask", ...answered, sentences, questions: questionsOf(consents, language) };
  const isToTell = weight === "notify" || weight === "material";
  return isToTell && version !== seen
    ? { is: "tell", ...answered, sentences }
    : { is: "nothing", ...answered };
}

function questionsOf(consents: readonly Consent[], language: Language): Question[] {
  return consents.map((consent) => ({ kind: consent.kind, text: consent.text[language], consent }));
}
