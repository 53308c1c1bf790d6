// The public addresses: which page a path asks for. Published addresses hold for ever, so this page only ever gains.
import type { Download, Format, TaxonomyFormat } from "@pilu/core";
import type { DoubleListName, Exchange } from "@pilu/disclosure";
import type { Locale } from "@pilu/schema";

export type Address =
  | { readonly page: "index"; readonly format: "html" | "json" }
  | {
      readonly page: "disclosure";
      readonly app: string;
      /** Null: the one in force. */
      readonly version: number | null;
      readonly format: Format;
      /** Null: the reader's. */
      readonly locale: Locale | null;
    }
  /** A version as a file for people, in the reader's language; `version` null: the one in force. */
  | {
      readonly page: "download";
      readonly app: string;
      readonly version: number | null;
      readonly format: Download;
    }
  /** A version for other programs; `version` null: the one in force. */
  | {
      readonly page: "exchange";
      readonly app: string;
      readonly version: number | null;
      readonly format: Exchange;
    }
  /** What is collected, or shared with third parties; `version` null: as it is now, `locale` null: the reader's. */
  | {
      readonly page: "double-list";
      readonly app: string;
      readonly version: number | null;
      readonly list: DoubleListName;
      readonly format: Format;
      readonly locale: Locale | null;
    }
  | { readonly page: "history"; readonly app: string; readonly format: "html" | "json" }
  | { readonly page: "feed"; readonly app: string }
  /** `since` null: the version is named in the query. */
  | { readonly page: "changes"; readonly app: string; readonly since: number | null }
  /** The list in a frame of another site; `locale` null: the reader's. */
  | { readonly page: "frame"; readonly app: string; readonly locale: Locale | null }
  | { readonly page: "embed" }
  | { readonly page: "schema" }
  | { readonly page: "taxonomy"; readonly version: string; readonly format: TaxonomyFormat }
  | { readonly page: "discovery" }
  | { readonly page: "catalog" }
  | { readonly page: "openapi" };

const disclosure =
  /^\/d\/([a-z0-9][a-z0-9-]{0,62})(?:\/v\/([1-9][0-9]{0,8}))?(?:\/(zh-CN|en)|\.(json|md|csv))?$/;
const download = /^\/d\/([a-z0-9][a-z0-9-]{0,62})(?:\/v\/([1-9][0-9]{0,8}))?\.(docx|xlsx|txt)$/;
const exchange =
  /^\/d\/([a-z0-9][a-z0-9-]{0,62})(?:\/v\/([1-9][0-9]{0,8}))?\.(cdx\.json|cdx\.xml|dpv\.jsonld|fides\.yaml)$/;
const doubleList =
  /^\/d\/([a-z0-9][a-z0-9-]{0,62})(?:\/v\/([1-9][0-9]{0,8}))?\/(collected|shared)(?:\/(zh-CN|en)|\.(json|md|csv))?$/;
const taxonomy = /^\/taxonomy\/([0-9]{1,4}\.[0-9]{1,4})\.(json|csv)$/;
const changes = /^\/d\/([a-z0-9][a-z0-9-]{0,62})\/changes(?:\/([1-9][0-9]{0,8})\.json)?$/;
const frame = /^\/d\/([a-z0-9][a-z0-9-]{0,62})\/frame(?:\/(zh-CN|en))?$/;
const feed = /^\/d\/([a-z0-9][a-z0-9-]{0,62})\/feed\.atom$/;
const history = /^\/d\/([a-z0-9][a-z0-9-]{0,62})\/history(\.json)?$/;

const single: ReadonlyMap<string, Address> = new Map<string, Address>([
  ["/d", { page: "index", format: "html" }],
  ["/d.json", { page: "index", format: "json" }],
  ["/embed.js", { page: "embed" }],
  ["/schema/disclosure-1.json", { page: "schema" }],
  ["/.well-known/pilu.json", { page: "discovery" }],
  ["/.well-known/api-catalog", { page: "catalog" }],
  ["/openapi.json", { page: "openapi" }],
]);

/** What `path` (without its query, as the reader sent it) asks for; null when no such page can exist. */
export function readAddress(path: string): Address | null {
  const found = disclosure.exec(path);
  if (found !== null) {
    const [, app = "", version, locale, format] = found;
    return {
      page: "disclosure",
      app,
      version: version === undefined ? null : Number(version),
      format: (format as Format | undefined) ?? "html",
      locale: (locale as Locale | undefined) ?? null,
    };
  }
  const kept = download.exec(path);
  if (kept !== null) {
    const [, app = "", version, format] = kept;
    const n = version === undefined ? null : Number(version);
    return { page: "download", app, version: n, format: format as Download };
  }
  const given = exchange.exec(path);
  if (given !== null) {
    const [, app = "", version, format] = given;
    const n = version === undefined ? null : Number(version);
    return { page: "exchange", app, version: n, format: format as Exchange };
  }
  const list = doubleList.exec(path);
  if (list !== null) {
    const [, app = "", version, name, locale, format] = list;
    return {
      page: "double-list",
      app,
      version: version === undefined ? null : Number(version),
      list: name as DoubleListName,
      format: (format as Format | undefined) ?? "html",
      locale: (locale as Locale | undefined) ?? null,
    };
  }
  const past = history.exec(path);
  if (past !== null)
    return { page: "history", app: past[1] ?? "", format: past[2] === undefined ? "html" : "json" };
  const asked = changes.exec(path);
  if (asked !== null)
    return { page: "changes", app: asked[1] ?? "", since: asked[2] === undefined ? null : Number(asked[2]) };
  const news = feed.exec(path);
  if (news !== null) return { page: "feed", app: news[1] ?? "" };
  const framed = frame.exec(path);
  if (framed !== null)
    return { page: "frame", app: framed[1] ?? "", locale: (framed[2] as Locale | undefined) ?? null };
  const words = taxonomy.exec(path);
  if (words !== null)
    return { page: "taxonomy", version: words[1] ?? "", format: words[2] as TaxonomyFormat };
  return single.get(path) ?? null;
}
