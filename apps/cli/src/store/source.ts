import { type AnyDisclosure, Problem } from "@pilu/schema";
import { parseConfig } from "@pilu/schema/config";
import { fetchDocument } from "../bundle/fetch-document.ts";
import { readDocument } from "../render/read-document.ts";
import type { Session } from "../session.ts";

/** Where the list of an app is taken from: a file, or the address at which it is published. */
export interface Source {
  readonly document?: string;
  readonly app?: string;
  readonly server?: string;
}

/** The document of a source; null, and said, where a file cannot be read. Throws `usage` where no source is named. */
export async function documentFrom(
  { document: path, app, server: named }: Source,
  session: Session,
): Promise<AnyDisclosure | null> {
  const { word, environment } = session;
  if (path !== undefined) return readDocument(path, session);
  if (app === undefined) throw new Problem("usage", { reason: word("usage.bundle-what") });
  const server = named ?? environment.PILU_SERVER ?? parseConfig(environment).PILU_PUBLIC_URL ?? "";
  const origin = URL.canParse(server) ? new URL(server) : null;
  if (origin === null || !/^https?:$/.test(origin.protocol))
    throw new Problem("usage", { reason: word("usage.no-server") });
  const base = origin.href.replace(/\/+$/, "");
  return (await fetchDocument(base, { app, version: undefined })).document;
}

/** What a result says of the list that it was made from. */
export function aboutDocument({ app, version, hash }: AnyDisclosure) {
  return { app: app.slug, version, hash };
}
