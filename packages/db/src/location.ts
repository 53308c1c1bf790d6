// Where a database is, from its address.
import { isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "@pilu/schema";

export type Location =
  | { readonly engine: "sqlite"; readonly path: string }
  /** A database of its own that is gone when it is closed. */
  | { readonly engine: "sqlite"; readonly path: null }
  /** `shown` is the address without user and password. */
  | { readonly engine: "postgres"; readonly url: string; readonly shown: string };

/** Reads `file:…`, `sqlite::memory:` or `postgres://…`; relative files lie below `root`, never the working directory. */
export function locate(url: string, root?: string): Location {
  if (url === "sqlite::memory:") return { engine: "sqlite", path: null };
  if (url.startsWith("file:")) return { engine: "sqlite", path: pathOf(url, root) };
  if (/^postgres(ql)?:\/\//.test(url)) return { engine: "postgres", url, shown: withoutPassword(url) };
  throw new Problem("database.unreachable", { url: url.slice(0, 12), reason: "unknown kind of address" });
}

function pathOf(url: string, root: string | undefined): string {
  if (url.startsWith("file://")) return fileURLToPath(url);
  const path = url.slice("file:".length);
  if (isAbsolute(path)) return path;
  if (root !== undefined && path !== "") return resolve(root, path);
  throw new Problem("database.unreachable", { url, reason: "the path is not absolute" });
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url))
    throw new Problem("database.unreachable", { url: "postgres://…", reason: "malformed" });
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}
