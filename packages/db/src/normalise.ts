// Text is found by one normalised column: the engines disagree about case beyond ASCII, so it is folded here.

/**
 * The form in which text is stored to be found, and asked for: NFKC, lower case, runs of spaces and control
 * characters as one space, none at the ends. `ＪＰｕｓｈ` and `jpush` are one word.
 */
export function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
