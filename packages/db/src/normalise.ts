// Text is found by one normalised column: the engines disagree about case beyond ASCII, so it is folded here.

/**
 * The form in which text is stored to be found, and asked for: NFKC and case folding without the characters that
 * programs may ignore (The Unicode Standard 3.13, NFKC_Casefold); runs of spaces, control characters and lone
 * surrogates as one space, none at the ends. `ＪＰｕｓｈ` and `jpush` are one word, `Straße` and `STRASSE` too.
 * Normalising twice changes nothing.
 */
export function normalise(text: string): string {
  return (
    text
      .normalize("NFKC")
      .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
      // By way of capitals, which bring together ß, ẞ and ss; the final sigma is a form that depends on its place.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replaceAll("ς", "σ")
      .normalize("NFKC")
      .replace(/[\s\p{Cc}\p{Surrogate}]+/gu, " ")
      .trim()
  );
}
