/** The tokens of a text: words of Latin script (lower case, singular) and single Chinese characters, with their places. */
export interface Tokens {
  readonly keys: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const wide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000\u00a0\u2010-\u2015\u2212]/g;

/**
 * The text in lower case, letters, digits and spaces in half width, every dash a hyphen; character for character as
 * long as it was. Punctuation is left as it is.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // A few letters, such as İ, have two in lower case: then only plain ones are lowered.
  const same = lower.length === text.length ? lower : text.replace(/[A-Z]/g, (one) => one.toLowerCase());
  return same.replace(wide, narrow);
}

function narrow(one: string): string {
  const code = one.charCodeAt(0);
  if (code === 0x3000 || code === 0xa0) return " ";
  return code < 0xff00 ? "-" : String.fromCharCode(code - 0xfee0).toLowerCase();
}

// Addresses and dotted names (`android.permission.CAMERA`) hold words that nobody means as words.
const name =
  /https?:\/\/[^\s<>"'，。；、（）]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[a-z]\w{0,60}(?:\.[a-z_]\w{0,60}){2,12}/y;
const electronicMail = /e-mails?(?![a-z])/y;

/** The tokens of a text that was folded. */
export function tokensOf(text: string): Tokens {
  const keys: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let skipped = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isHanCode(code)) {
      keys.push(text.charAt(at));
      from.push(at);
      at += 1;
      to.push(at);
    } else if (isWordCode(code)) {
      let end = at + 1;
      while (end < text.length && isWordCode(text.charCodeAt(end))) end += 1;
      const after = text[end];
      if (
        at >= skipped &&
        (after === ":" || after === "@" || after === "." || after === "_" || after === "-" || after === "+")
      ) {
        skipped = endOf(name, text, at) ?? skipped;
        end = skipped > at ? skipped : (endOf(electronicMail, text, at) ?? end);
      }
      if (skipped <= at) {
        keys.push(singular(text.slice(at, end)));
        from.push(at);
        to.push(end);
      }
      at = end;
    } else at += 1;
  }
  return { keys, from, to };
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function isWordCode(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0x2f && code < 0x3a) || (code > 0xdf && code < 0x250);
}

function isHanCode(code: number): boolean {
  return (code > 0x33ff && code < 0xa000) || (code > 0xf8ff && code < 0xfb00);
}

/** Whether `text` begins with a Chinese character. */
export function isHan(text: string): boolean {
  return isHanCode(text.charCodeAt(0));
}

/** Whether a key is a word of Latin script, without punctuation before it. */
export function isWord(key: string): boolean {
  return isWordCode(key.charCodeAt(0));
}

const irregular: Readonly<Record<string, string>> = {
  "e-mail": "email",
  "e-mails": "email",
  ids: "id",
  ips: "ip",
  cookies: "cookie",
  movies: "movie",
  iris: "iris",
  this: "this",
};

/** The singular of an English word, roughly: the same for both numbers is all that matters. */
function singular(word: string): string {
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  if (known !== undefined) return known;
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|sis)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/**
 * What stands between the token at `at` and the one before it, as far as it matters: the empty text where they may
 * belong to one term (nothing, a space, a hyphen, an underscore, a line break), else its punctuation. Null where they
 * cannot: white space separates Chinese characters, and so does a line break followed by anything but a word.
 */
export function gapBefore(text: string, { keys, from, to }: Tokens, at: number): string | null {
  const start = to[at - 1] ?? 0;
  const end = from[at] ?? 0;
  if (start === end) return "";
  if (end - start > 24) return null;
  const between = text.slice(start, end);
  if (between === " ") return isHan(keys[at - 1] ?? "") && isHan(keys[at] ?? "") ? null : "";
  if (between.includes("\n") && !/^[ \t]*\n[ \t]*$/.test(between)) return null;
  const sign = between
    .replace(/[\s_\-'"]+/g, "")
    .replace(/[（），]/g, (one) => (one === "（" ? "(" : one === "）" ? ")" : ","));
  return sign === "" && isHan(keys[at - 1] ?? "") && isHan(keys[at] ?? "") ? null : sign;
}
