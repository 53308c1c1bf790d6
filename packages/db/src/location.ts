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
  // Only the scheme is shown: whatever else stands there may hold a password.
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0];
  throw refused(scheme === undefined ? "" : `${scheme}…`, "unknown kind of address");
}

function pathOf(url: string, root: string | undefined): string {
  if (url.startsWith("file://")) return fromFileUrl(url);
  const path = url.slice("file:".length);
  if (isAbsolute(path)) return path;
  if (root !== undefined && path !== "") return resolve(root, path);
  throw refused(url, "the path is not absolute");
}

function fromFileUrl(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw refused(url, "a path after file:// begins with another slash");
  }
}

function withoutPassword(url: string): string {
  const { host, pathname, search, hash } = URL.canParse(url) ? new URL(url) : malformed();
  // A sign of the password that ends the part before the host leaves the rest of it in what follows.
  if (`${pathname}${search}${hash}`.includes("@")) malformed();
  return `postgres://${host}${pathname}`;
}

function malformed(): never {
  throw refused(
    "postgres://…",
    "malformed; signs other than letters and digits in a password are written %XX",
  );
}

function refused(url: string, reason: string): Problem {
  return new Problem("database.unreachable", { url, reason });
}
