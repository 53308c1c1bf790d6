import type { Reader, Revision } from "@pilu/db";
import { type FindingCode, type Severity, weighsAtLeast } from "@pilu/schema";
import { LRUCache } from "lru-cache";
import { readState } from "../body/body.ts";
import { sha256 } from "../hash.ts";
import { upToText } from "../link/found.ts";
import { memory } from "../registry/remembered.ts";
import { settingsAt } from "../registry/state.ts";
import { type Judging, scansRead } from "./judged.ts";
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

/** What the app of a revision was told the last time that it was judged by the very same; undefined where it never was. */
export async function knownTally(
  view: Reader,
  given: { row: Revision; judging: Judging; parts: Map<string, RegistryPart> },
): Promise<{ key: string; tally: Tally | undefined }> {
  const key = await digestOf(view, given);
  return { key, tally: known.get(key) };
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

async function digestOf(
  view: Reader,
  { row, judging, parts }: { row: Revision; judging: Judging; parts: Map<string, RegistryPart> },
): Promise<string> {
  const part = parts.get(row.id) ?? (await registryPart(view, { row, judging }));
  parts.set(row.id, part);
  const links = await view.linksUpTo(upToText, part.policies);
  const told = [
    ...[judging.today, part.digest, JSON.stringify(judging.suppressions)],
    ...(await view.scans(row.id, scansRead)).map(({ id }) => id),
    ...links.map(({ body, url }) => `${url} ${body}`).sort(),
  ];
  return sha256(told.join("\n"));
}

async function registryPart(
  view: Reader,
  { row, judging: { moment } }: { row: Revision; judging: Judging },
): Promise<RegistryPart> {
  const integrations = await view.referring("integration", { kind: "app", id: row.id }, moment);
  const ids = integrations.map(({ id }) => id.slice(id.indexOf("/") + 1));
  const sdks = await view.revisions("sdk", ids, moment);
  const states = sdks.map((one) => readState("sdk", one));
  const contracted = integrations.flatMap((one) => readState("integration", one).contractingVendor ?? []);
  const vendors = [...new Set<string>([...states.map((sdk) => sdk.vendor), ...contracted])];
  const revisions = [row, ...integrations, ...sdks, ...(await view.revisions("vendor", vendors, moment))];
  const { taxonomy } = await settingsAt(view, moment);
  return {
    digest: sha256([taxonomy, ...revisions.map(({ digest }) => digest)].join("\n")),
    policies: states.flatMap((sdk) => sdk.links.policy ?? []),
  };
}
