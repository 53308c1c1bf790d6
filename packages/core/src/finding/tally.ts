import type { Reader, Revision, StoredScan } from "@pilu/db";
import { type FindingCode, type Severity, weighsAtLeast } from "@pilu/schema";
import { LRUCache } from "lru-cache";
import type { Gathered } from "../app/gather.ts";
import { gatherHeld } from "../app/gather-held.ts";
import { sha256 } from "../hash.ts";
import { upToText } from "../link/found.ts";
import { memory } from "../registry/remembered.ts";
import type { Judging } from "./judged.ts";
import { type Trouble, type TroubleKind, troubleKinds } from "./troubles.ts";

/** What troubles of an app are like, one for all that are alike in this. */
export interface TroubleSort {
  readonly kind: TroubleKind;
  readonly code: FindingCode | null;
  readonly severity: Severity;
  readonly isAnswered: boolean;
}

/** How many troubles stand by kind, those that weigh as much as an error, and which sorts there are, answered or not. */
export interface Tally {
  readonly counts: Readonly<Record<TroubleKind, number>>;
  readonly errors: Readonly<Record<TroubleKind, number>>;
  readonly sorts: readonly TroubleSort[];
}

/** By a digest of everything that an app was judged by. */
const known = new LRUCache<string, Tally>({ max: 20_000 });

/**
 * What the app of a revision was told the last time that it was judged by the very same; undefined where it never was.
 * `gathered` is what it depends on, where that had to be read to tell.
 */
export async function knownTally(
  view: Reader,
  { row, judging, parts, stored }: Known,
): Promise<{ key: string; tally: Tally | undefined; gathered: Gathered | undefined }> {
  const before = parts.get(row.id);
  const read = before ?? (await gatherHeld(view, { row, moment: judging.moment }));
  const part = "marks" in read ? partOf(read) : read;
  parts.set(row.id, part);
  const links = await view.linksUpTo(upToText, part.policies);
  const told = [
    ...[judging.today, part.digest, JSON.stringify(judging.suppressions)],
    ...stored.map(({ id }) => id),
    ...links.map(({ body, url }) => `${url} ${body}`).sort(),
  ];
  const key = sha256(told.join("\n"));
  return { key, tally: known.get(key), gathered: "marks" in read ? read.gathered : undefined };
}

interface Known {
  readonly row: Revision;
  readonly judging: Judging;
  readonly parts: Map<string, RegistryPart>;
  /** The newest scans that the rules look at. */
  readonly stored: readonly StoredScan[];
}

export function sortOf({ finding, kind, severity, suppression }: Trouble): TroubleSort {
  return { code: finding?.code ?? null, isAnswered: suppression !== null, kind, severity };
}

/** Counts what an app was told, and keeps it under its key. */
export function tallied(key: string, troubles: readonly Trouble[]): Tally {
  const [counts, errors] = [noneYet(), noneYet()];
  const sorts = new Map<string, TroubleSort>();
  for (const one of troubles) {
    const sort = sortOf(one);
    const { kind, severity } = sort;
    sorts.set(Object.values(sort).join(" "), sort);
    if (sort.isAnswered) continue;
    counts[kind] += 1;
    if (weighsAtLeast(severity, "error")) errors[kind] += 1;
  }
  const tally = { counts, errors, sorts: [...sorts.values()] };
  known.set(key, tally);
  return tally;
}

export function noneYet(): Record<TroubleKind, number> {
  return Object.fromEntries(troubleKinds.map((kind) => [kind, 0])) as Record<TroubleKind, number>;
}

/** What of the registry an app is judged by: its digest, and the policies at which links are looked up. */
export interface RegistryPart {
  readonly digest: string;
  readonly policies: readonly string[];
}

/** The parts of all apps, by id, for as long as the registry stands still. */
export const registryParts = memory<RegistryPart>();

function partOf({ gathered, marks }: Awaited<ReturnType<typeof gatherHeld>>): RegistryPart {
  return {
    digest: sha256(marks.join("\n")),
    policies: gathered.sdks.flatMap((sdk) => sdk.links.policy ?? []),
  };
}
