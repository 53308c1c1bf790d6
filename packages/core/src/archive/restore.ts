import { type ArchiveCounts, archiveSections, type Reader, type Writer } from "@pilu/db";
import { Problem, type ProblemCode } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import { type Verified, type VerifyProgress, verifyIn } from "../verify/verify.ts";
import type { World } from "../world.ts";
import { malformed, type Rows, readArchive } from "./read.ts";

interface Restoring {
  readonly actor: Actor;
  /** The lines of the archive without their line breaks, from the beginning: asked for again where all is done again. */
  readonly lines: () => Iterable<Uint8Array>;
  /** Whether what the database holds is given up. */
  readonly replace: boolean;
  readonly onProgress?: (part: "rows" | Parameters<VerifyProgress>[0], done: number, all: number) => void;
}

/** What was restored, and what a walk over it found. */
export interface Restored {
  readonly counts: ArchiveCounts;
  readonly verified: Verified;
}

/**
 * Puts an archive into the database, all of it or nothing, and only where all of it then fits as `verify` would have it.
 * Nobody can sign in afterwards: people come in again by a link. Refuses with `archive.occupied` where something is there
 * already, with `archive.unfit` where something does not fit, and as `readArchive` does.
 */
export function restore(
  { store }: World,
  { actor, lines, replace, onProgress }: Restoring,
): Promise<Restored> {
  return store.transact(async (tx) => {
    await authorise(tx, actor, "archive.restore");
    if (!replace && (await isOccupied(tx))) throw new Problem("archive.occupied");
    await tx.empty();
    let [done, all] = [0, 0];
    const onCount = (count: number) => {
      all = count;
    };
    for (const some of readArchive(lines(), onCount)) {
      await put(tx, some);
      done += some.rows.length;
      onProgress?.("rows", done, all);
    }
    const verified = await verifyIn(tx, onProgress);
    if (verified.misfit !== null) throw new Problem("archive.unfit", { ...verified.misfit });
    return { counts: await tx.archiveCounts(), verified };
  });
}

/** Whether a registry, people or anything else that an archive holds is there. */
async function isOccupied(view: Reader): Promise<boolean> {
  const counts = await view.archiveCounts();
  return archiveSections.some((section) => counts[section] > 0);
}

/** Rows that cannot stand together have the line of the first of them. */
async function put(tx: Writer, { section, rows, line }: Rows): Promise<void> {
  try {
    await tx.putArchived(section, rows);
  } catch (error) {
    if (error instanceof Problem && contradictions.has(error.code)) throw malformed(line);
    throw error;
  }
}

const contradictions = new Set<ProblemCode>(["value.duplicate", "reference.unknown"]);
