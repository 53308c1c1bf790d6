// From the database to a folder of files.
import type { Core, Store } from "@pilu/core";
import { version } from "../version.ts";
import { asFiles, forServer } from "./parts.ts";
import { type Written, writeParts } from "./write-parts.ts";

interface Wanted {
  readonly folder: string;
  readonly publicUrl: string;
  /** Up to when pages that will be in force are written too, epoch milliseconds; null: none. */
  readonly until: number | null;
  /** Whether files of the exchange formats are written too. */
  readonly hasExchange: boolean;
}

export interface WrittenSite extends Written {
  readonly apps: number;
  /** When something else will be in force, epoch milliseconds; null: nothing is planned. */
  readonly next: number | null;
}

/** Writes the public site as it stands now. Whoever calls it has the folder for itself. */
export async function writeSite(
  { core, store }: { core: Core; store: Store },
  { folder, publicUrl, until, hasExchange, onPart }: Wanted & { onPart: (done: number, all: number) => void },
): Promise<WrittenSite> {
  const pilu = await import("@pilu/core");
  // The clock before the versions: what is published in between takes effect after it.
  const at = await store.now();
  const lines = await pilu.readLines(core);
  const redactions = (await core.disclosure.redactions({ seq: -1, count: 0 })).count;
  const site = { core, documents: pilu.openDocuments(core, { recent: 2 }), publicUrl };
  const parts = function* () {
    for (const part of pilu.siteParts(site, { lines, at, until, redactions, hasExchange }))
      yield asFiles(part, pilu);
    yield forServer(lines, pilu);
  };
  const written = await writeParts(parts(), {
    // Each version, the pages of each app, the lists, and what is for the server.
    count: lines.reduce((sum, { versions }) => sum + versions.length + 1, 2),
    folder,
    at,
    redactions,
    release: version,
    encode: pilu.encode,
    onPart,
  });
  return { ...written, apps: lines.length, next: pilu.nextDate({ lines, at }) };
}
