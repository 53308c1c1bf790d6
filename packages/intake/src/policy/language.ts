/** Words that no English text does without. */
const english = /\b(?:the|of|and|to|your|you|we|is|for|in|or|with|this|that|information|data)\b/gi;

/** The language a policy is mainly written in, as a BCP 47 tag; `und` where it is neither Chinese nor English. */
export function languageOf(text: string): "zh-CN" | "en" | "und" {
  let han = 0;
  let kana = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x33ff && code < 0xa000) han += 1;
    else if (code > 0x303f && code < 0x3100) kana += 1;
  }
  const words = text.match(/[a-z\u00c0-\u024f]{2,}/gi)?.length ?? 0;
  // A Chinese word has two characters.
  if (han / 2 >= words / 2) return han > 0 && kana < han / 4 ? "zh-CN" : "und";
  const common = text.match(english)?.length ?? 0;
  return common >= words / 10 || words < 20 ? "en" : "und";
}
