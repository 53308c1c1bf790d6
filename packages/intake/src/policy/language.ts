/** Words that no English text does without. */
const english = /\b(?:the|of|and|to|your|you|we|is|for|in|or|with|this|that|information|data)\b/gi;

/** Characters that are enough to tell English from other languages in Latin script. */
const sample = 20_000;

/** The language a policy is mainly written in, as a BCP 47 tag; `und` where it is neither Chinese nor English. */
export function languageOf(text: string): "zh-CN" | "en" | "und" {
  let han = 0;
  let kana = 0;
  let words = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const lower = code | 0x20;
    if ((lower > 0x60 && lower < 0x7b) || (code > 0xbf && code < 0x250)) {
      letters += 1;
      // A letter alone is no word.
      if (letters === 2) words += 1;
      continue;
    }
    letters = 0;
    if (code > 0x33ff && code < 0xa000) han += 1;
    else if (code > 0x303f && code < 0x3100) kana += 1;
  }
  // A Chinese word has two characters.
  if (han / 2 >= words / 2) return han > 0 && kana < han / 4 ? "zh-CN" : "und";
  if (words < 20) return "en";
  const part = text.slice(0, sample);
  const common = part.match(english)?.length ?? 0;
  return common >= (words * part.length) / text.length / 10 ? "en" : "und";
}
