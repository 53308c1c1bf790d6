// The public addresses: which page a path asks for. Published addresses hold for ever, so this page only ever gains.
import type { Format } from "@pilu/core";
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
  | { readonly page: "history"; readonly app: string; readonly format: "html" | "json" }
  | { readonly page: "feed"; readonly app: string }
  /** `since` null: the version is named in the query. */
  | { readonly page: "changes"; readonly app: string; readonly since: number | null }
  /** The list in a frame of another site; `locale` null: the reader's. */
  | { readonly page: "frame"; readonly app: string; readonly locale: Locale | null }
  | { readonly page: "embed" }
  | { readonly page: "schema" };

const disclosure =
  /^\/d\/([a-z0-9][a-z0-9-]{0,62})(?:\/v\/([1-9][0-9]{0,8}))?(?:\/(zh-CN|en)|\.(json|md|csv))?$/;
const changes = /^\/d\/([a-z0-9][a-z0-9-]{0,62})\/changes(?:\/([1-9][0-9]{0,8})\.json)?$/;
const frame = /^\/d\/([a-z0-9][a-z0-9-]{0,62})\/frame(?:\/(zh-CN|en))?$/;
const feed = /^\/d\/([a-z0-9][a-z0-9-]{0,62})\/feed\.atom$/;
const history = /^\/d\/([a-z0-9][a-z0-9-]{0,62})\/history(\.json)?$/;

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
  if (path === "/embed.js") return { page: "embed" };
  if (path === "/d") return { page: "index", format: "html" };
  if (path === "/d.json") return { page: "index", format: "json" };
  return path === "/schema/disclosure-1.json" ? { page: "schema" } : null;
}
