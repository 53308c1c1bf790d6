// What the reader prefers, from the headers. Browsers send few different ones, so each is worked out once.
import type { Encoding } from "@pilu/core";
import { closestLocale, type Locale } from "@pilu/schema";
import Negotiator from "negotiator";

const encodings = ["br", "gzip", "identity"];
const mostKnown = 1000;

function remembered<T>(work: (header: string) => T): (header: string) => T {
  const known = new Map<string, T>();
  return (header) => {
    const before = known.get(header);
    if (before !== undefined) return before;
    const found = work(header);
    if (known.size >= mostKnown) known.clear();
    known.set(header, found);
    return found;
  };
}

const encodingOf = remembered((header) => {
  const asked = new Negotiator({ headers: { "accept-encoding": header } });
  return (asked.encoding(encodings, { preferred: ["br", "gzip"] }) ?? "identity") as Encoding;
});

const languagesOf = remembered((header) =>
  new Negotiator({ headers: { "accept-language": header } }).languages(),
);

/** The encoding that `Accept-Encoding` likes best, brotli where two are liked equally; none without the header. */
export function chooseEncoding(header: string | string[] | undefined): Encoding {
  return typeof header === "string" ? encodingOf(header) : "identity";
}

/** The first product language of `Accept-Language`, every Chinese being zh-CN; `otherwise` when it names neither. */
export function chooseLanguage(header: string | undefined, otherwise: Locale): Locale {
  if (header === undefined) return otherwise;
  for (const tag of languagesOf(header)) {
    if (/^(zh|en)\b/i.test(tag)) return closestLocale(tag);
    if (tag === "*") return otherwise;
  }
  return otherwise;
}

/**
 * The language that `?lang=` asks for. An app sends its device's language, so every well-formed tag is answered, by
 * the closest, and so is the way in which phones write it (`zh_CN`); null for what is no tag.
 */
export function languageNamed(tag: string): Locale | null {
  return /^[a-z]{2,3}([-_][a-z0-9]{2,8}){0,4}$/i.test(tag) ? closestLocale(tag.replaceAll("_", "-")) : null;
}
