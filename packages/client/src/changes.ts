// The answer of `/d/{app}/changes?since=`, written out: this package depends on nothing. A newer server may add members.

/** The languages in which Pilu answers (BCP 47). */
export type Language = "zh-CN" | "en";
export type Text = Readonly<Record<Language, string>>;
/** Names in some languages, by tag; at least one. */
export type Names = Readonly<Record<string, string>>;

/** How weighty the difference is. */
export type Weight = "none" | "minor" | "notify" | "material";

/** C: consent again. S: separate consent (PIPL 23, 29, 39). G: consent of a parent or guardian (PIPL 31). */
export type ConsentKind = "C" | "S" | "G";

/** One question to the user. */
export interface Consent {
  readonly kind: ConsentKind;
  /** Who receives the data; `sdk` is null where the company of the app itself asks. */
  readonly recipient: {
    readonly id: string;
    readonly names: Names;
    readonly role: string | null;
    readonly sdk: { readonly id: string; readonly entry: string; readonly names: Names } | null;
  };
  readonly items: readonly {
    readonly type: string;
    readonly platforms: readonly string[];
    readonly names: Names;
    readonly sensitive: boolean;
  }[];
  readonly purposes: readonly { readonly id: string; readonly names: Names }[];
  /** Where the data is handled, ISO 3166-1 alpha-2; null where nobody says. */
  readonly country: string | null;
  /** The question in words. */
  readonly text: Text;
}

/** What one version said of its changes. Instants are epoch milliseconds. */
export interface Step {
  readonly version: number;
  readonly base: number | null;
  readonly publishedAt: number;
  readonly effectiveAt: number;
  /** A `Weight`. */
  readonly class: string;
  readonly actions: readonly string[];
  /** Null where the version was taken out by decision. */
  readonly text: Readonly<
    Record<Language, { readonly sentences: readonly string[]; readonly requests: readonly string[] }>
  > | null;
}

/** The net difference between the version a user agreed to and the one in force. */
export interface Changes {
  readonly from: number;
  readonly to: number;
  readonly class: Weight;
  readonly actions: readonly string[];
  /** Whether anything is left to ask of this user. */
  readonly reconsent: boolean;
  readonly consents: readonly Consent[];
  readonly changes: readonly unknown[];
  /** What changed in all, one sentence each. */
  readonly text: Readonly<Record<Language, readonly string[]>>;
  readonly steps: readonly Step[];
  /** What is announced, soonest first, with what it will ask of this user. */
  readonly upcoming: readonly (Step & { readonly consents: readonly Consent[] })[];
}

/** `value` as such an answer; null where what this package reads of it is not there. */
export function changesIn(value: unknown): Changes | null {
  if (!isRecord(value)) return null;
  const { from, to, class: weight, reconsent, actions, consents, text, steps, upcoming } = value;
  const isWhole =
    Number.isSafeInteger(from) &&
    Number.isSafeInteger(to) &&
    typeof weight === "string" &&
    typeof reconsent === "boolean" &&
    Array.isArray(actions) &&
    isInBoth(text, Array.isArray) &&
    Array.isArray(steps) &&
    areQuestions(consents) &&
    Array.isArray(upcoming) &&
    upcoming.every((one: unknown) => isRecord(one) && areQuestions(one.consents) && isTold(one.text));
  return isWhole ? (value as unknown as Changes) : null;
}

function areQuestions(value: unknown): boolean {
  const isText = (text: unknown) => typeof text === "string";
  return Array.isArray(value) && value.every((one: unknown) => isRecord(one) && isInBoth(one.text, isText));
}

function isTold(value: unknown): boolean {
  const isNote = (note: unknown) => isRecord(note) && Array.isArray(note.sentences);
  return value === null || isInBoth(value, isNote);
}

function isInBoth(value: unknown, is: (one: unknown) => boolean): boolean {
  return isRecord(value) && is(value["zh-CN"]) && is(value.en);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
