import {
  type ArchiveCounts,
  type ArchiveRow,
  type ArchiveSection,
  archiveSections,
  type Reader,
} from "@pilu/db";
import type { Digest } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import type { World } from "../world.ts";
import { archiveSchema } from "./lines.ts";
import { openSeal } from "./seal.ts";

/** Bodies may be long: a page of rows takes some megabytes at most. */
const pageSize = 200;

export interface BackedUp {
  readonly counts: ArchiveCounts;
  /** Of the whole archive before its last line. */
  readonly digest: Digest;
}

interface BackingUp {
  readonly actor: Actor;
  /** Takes the next line, with its line break, at once. */
  readonly write: (line: string) => void;
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Writes the registry, its log, versions, entries, discussion and people as an archive, in one view: the same state gives
 * the same bytes on either engine. Credentials (passwords, sessions, links, tokens) are not in it.
 */
export function backUp({ store }: World, { actor, write, onProgress }: BackingUp): Promise<BackedUp> {
  return store.snapshot(async (view) => {
    await authorise(view, actor, "archive.make");
    const counts = await view.archiveCounts();
    const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
    const sealed = openSeal(write);
    sealed.line({ counts, is: "archive", schema: archiveSchema });
    let done = 0;
    for (const section of archiveSections)
      for await (const row of rowsOf(view, section)) {
        sealed.row({ is: section, ...row });
        done += 1;
        onProgress?.(done, all);
      }
    return { counts, digest: sealed.end() };
  });
}

async function* rowsOf(view: Reader, section: ArchiveSection): AsyncGenerator<ArchiveRow> {
  for (let after: ArchiveRow | null = null; ; ) {
    const rows: readonly ArchiveRow[] = await view.archived(section, { after, limit: pageSize });
    yield* rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1) ?? null;
  }
}
