/** A token of a text: a word of Latin script (lower case, singular) or a single Chinese character, with its place. */
export interface Token {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** A stretch of a text, by offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const wide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000\u00a0\u2010-\u2015\u2212]/g;

/**
 * The text in lower case, letters, digits and spaces in half width, every dash a hyphen; character for character as
 * long as it was. Punctuation is left as it is.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // İ alone has two characters in lower case.
  const same = lower.length === text.length ? lower : text.replaceAll("İ", "i").toLowerCase();
  return same.replace(wide, narrow);
}

function narrow(one: string): string {
  const code = one.charCodeAt(0);
  if (code === 0x3000 || code === 0xa0) return " ";
  return code < 0xff00 ? "-" : String.fromCharCode(code - 0xfee0).toLowerCase();
}

/** Letters and digits of words, as the inside of a character class of a pattern. */
export const wordSigns = "a-z0-9\\u00e0-\\u024f";
/** Chinese characters, in the same way. */
export const hanSigns = "\\u3400-\\u9fff\\uf900-\\ufaff";
const token = new RegExp(`e-mails?(?![${wordSigns}])|[${wordSigns}]+|[${hanSigns}]`, "g");

// Addresses and dotted names (`android.permission.CAMERA`) hold words that nobody means as words.
const name =
  /https?:\/\/[^\s<>"'，。；、（）]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[a-z]\w{0,60}(?:\.[a-z_]\w{0,60}){2,12}/y;
/** What parts the words of a name, after the first of them. Found by its sign: that is rarer than a word. */
const signInName = new RegExp(`(?:[@._+-](?=[\\w.+@-])|:(?=\\/\\/))(?<=([${wordSigns}]+).)`, "g");

/** The names in a text that was folded, from left to right. */
export function namesIn(text: string): Stretch[] {
  const names: Stretch[] = [];
  if (!/:\/\/|[@.][\w-]/.test(text)) return names;
  let end = 0;
  signInName.lastIndex = 0;
  for (let match = signInName.exec(text); match !== null; match = signInName.exec(text)) {
    const at = match.index - (match[1]?.length ?? 0);
    if (at < end) continue;
    name.lastIndex = at;
    if (!name.test(text)) continue;
    end = name.lastIndex;
    names.push({ from: at, to: end });
    signInName.lastIndex = end;
  }
  return names;
}

/** The first token of a folded text at `at` or later; null where none follows. */
export function tokenFrom(text: string, at: number): Token | null {
  const one = text.charAt(at);
  if (isHan(one)) return { key: one, from: at, to: at + 1 };
  token.lastIndex = at;
  const match = token.exec(text);
  return match === null ? null : tokenOf(match[0], match.index);
}

/** The token that is `word`, a Chinese character or a folded word. */
function tokenOf(word: string, from: number): Token {
  return { key: keyOf(word), from, to: from + word.length };
}

/** How the terms are told a word, or a Chinese character: in the singular. */
export function keyOf(word: string): string {
  if (word === "e-mail" || word === "e-mails") return "email";
  return word.length > 2 ? singular(word) : word;
}

/** Whether `text` begins with a Chinese character. */
export function isHan(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code > 0x33ff && code < 0xa000) || (code > 0xf8ff && code < 0xfb00);
}

/** Whether a key is a word of Latin script, without punctuation before it. */
export function isWord(key: string): boolean {
  const code = key.charCodeAt(0);
  return (code > 0x60 && code < 0x7b) || (code > 0x2f && code < 0x3a) || (code > 0xdf && code < 0x250);
}

const irregular: ReadonlyMap<string, string> = new Map([
  ["ids", "id"],
  ["ips", "ip"],
  ["cookies", "cookie"],
  ["movies", "movie"],
  ["iris", "iris"],
  ["this", "this"],
]);

/** The singular of an English word, roughly: the same for both numbers is all that matters. */
function singular(word: string): string {
  if (!word.endsWith("s")) return word;
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || /(?:ss|us|sis)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/**
 * What stands between two tokens that follow each other, as far as it matters: the empty text where they may belong to
 * one term (nothing, a space, a hyphen, an underscore, a line break), else its punctuation. Null where they cannot:
 * white space separates Chinese characters, and so does a line break followed by anything but a word.
 */
export function gapBetween(text: string, before: Token, after: Token): string | null {
  const start = before.to;
  const end = after.from;
  if (start === end) return "";
  if (end - start > 24) return null;
  // By far the commonest, and quicker to see than to cut out.
  if (end - start === 1 && text.charCodeAt(start) === 0x20)
    return isHan(before.key) && isHan(after.key) ? null : "";
  const between = text.slice(start, end);
  if (between.includes("\n") && !/^[ \t]*\n[ \t]*$/.test(between)) return null;
  const sign = between.replace(/[\s_\-'"]+/g, "").replace(/[（），]/g, signOf);
  return sign === "" && isHan(before.key) && isHan(after.key) ? null : sign;
}

/** Whether a character is none that tells two tokens apart: white space, a hyphen, an underscore or a quotation mark. */
export function isGap(code: number): boolean {
  if (code < 0x80)
    return (
      code === 0x20 ||
      (code > 0x08 && code < 0x0e) ||
      code === 0x2d ||
      code === 0x5f ||
      code === 0x27 ||
      code === 0x22
    );
  return (code < 0x3001 || code === 0xfeff) && /\s/.test(String.fromCharCode(code));
}

/** Punctuation as the keys of tokens have it: in half width. */
export function signOf(one: string): string {
  return one === "（" ? "(" : one === "）" ? ")" : one === "，" ? "," : one;
}
