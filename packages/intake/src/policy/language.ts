/** Words that no English text does without. */
const english = /\b(?:the|of|and|to|your|you|we|is|for|in|or|with|this|that|information|data)\b/gi;

// A letter alone is no word.
const word = /[A-Za-z\u00c0-\u024f]{2,}/g;

/** Characters that are enough to tell English from other languages in Latin script. */
const sample = 20_000;

/** The language a policy is mainly written in, as a BCP 47 tag; `und` where it is neither Chinese nor English. */
export function languageOf(text: string): "zh-CN" | "en" | "und" {
  // The engine counts runs faster than a loop that was never run before.
  const han = text.length - text.replace(/[\u3400-\u9fff]+/g, "").length;
  const kana = text.length - text.replace(/[\u3040-\u30ff]+/g, "").length;
  // A Chinese word has two characters.
  if (!hasMoreWords(text, han)) return han > 0 && kana < han / 4 ? "zh-CN" : "und";
  if (!hasMoreWords(text, 19)) return "en";
  const part = text.slice(0, sample);
  const common = part.match(english)?.length ?? 0;
  return hasMoreWords(text, (10 * common * text.length) / part.length) ? "und" : "en";
}

function hasMoreWords(text: string, most: number): boolean {
  // A word has two letters, and something parts it from the next.
  if (most > text.length / 3) return false;
  word.lastIndex = 0;
  let words = 0;
  while (words <= most && word.test(text)) words += 1;
  return words > most;
}
