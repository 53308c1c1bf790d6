/**
 * A piece of text as it comes out, with the language it is really in (BCP 47). The format decides how to show it;
 * the words are the same in all of them.
 */
export interface Phrase {
  readonly text: string;
  readonly language: string;
  /** Where it leads, if it is the name of something with an address; not yet checked to be a web link. */
  readonly href?: string;
  /** A name that machines use: package, permission, hash. */
  readonly isCode?: boolean;
  /** Nothing is known: `text` says so. */
  readonly isAbsent?: boolean;
}

/** How phrases stand together: `、` or `, ` between names, `；` or `; ` between statements. */
export type Joint = "list" | "clause";
