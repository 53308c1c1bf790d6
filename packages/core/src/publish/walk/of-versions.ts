import { apply } from "@pilu/disclosure";
import type { Content, ContentChange } from "@pilu/schema";
import { subjectOf } from "../../log/redaction.ts";
import { walkBeginning } from "./beginning.ts";
import { hashOf, pageIn } from "./pages.ts";
import { type ExpectedVersion, expectedVersions } from "./reference.ts";
import { stateOfWalk } from "./state.ts";
import type { Walk } from "./walk.ts";

export type Versions = Awaited<ReturnType<Walk["store"]["versions"]>>;

/** What does not hold of the versions of every app: I1 to I6. */
export async function misfitsOfVersions(walk: Walk): Promise<string[]> {
  const { known, served, store } = walk;
  const expected = expectedVersions(walkBeginning, known.log);
  const now = await store.now();
  const found: string[] = [];
  for (const [app, wanted] of expected) {
    const versions = await store.versions(app);
    found.push(...inLine(app, versions), ...inTime(walk, { app, versions, now }));
    found.push(
      ...(await leadingOn(walk, { app, versions })),
      ...asTheLogSays(walk, { app, versions, wanted }),
    );
    for (const [of, t, n] of served)
      if (of === app && (current(versions, t)?.n ?? 0) !== n)
        found.push(`I4 ${app}: served ${n} at ${t}, when ${current(versions, t)?.n} was in force`);
  }
  return found;
}

export function current(versions: Versions, t: number): Versions[number] | null {
  return versions.findLast((one) => one.effectiveAt <= t) ?? null;
}

function inLine(app: string, versions: Versions): string[] {
  return versions.flatMap(({ n, publishedAt, effectiveAt, prev }, index) => {
    const before = versions[index - 1];
    return [
      ...(n === index + 1 ? [] : [`I1 ${app}: ${n} is the version after ${before?.n}`]),
      ...(prev === (before?.digest ?? null) ? [] : [`I1 ${app} ${n}: prev`]),
      ...(publishedAt >= (before?.publishedAt ?? 0)
        ? []
        : [`I1 ${app} ${n}: published before the one before`]),
      // By the specification, not by the constant.
      ...(effectiveAt >= publishedAt + 1000 ? [] : [`I1 ${app} ${n}: takes effect before it has settled`]),
    ];
  });
}

function inTime(
  { known }: Walk,
  { app, versions, now }: { app: string; versions: Versions; now: number },
): string[] {
  const found: string[] = [];
  const dates = [...new Set(known.log.map((one) => one.effectiveAt))];
  const instants = [...versions.map((one) => one.effectiveAt), ...dates].sort((a, b) => a - b);
  instants.slice(1).forEach((t, index) => {
    const [earlier, later] = [current(versions, instants[index] ?? 0), current(versions, t)];
    if ((earlier?.n ?? 0) > (later?.n ?? 0)) found.push(`I2 ${app}: ${earlier?.n} before ${later?.n}`);
  });
  for (const t of [now + 1000, ...dates.filter((date) => date > now + 1000)]) {
    const page = pageIn(stateOfWalk(walkBeginning, known.log, { seq: Number.MAX_SAFE_INTEGER, t }), app);
    const held = current(versions, t);
    if (page === null ? held !== null : held?.hash !== hashOf(page))
      found.push(`I3 ${app}: version ${held?.n} is not what was approved for ${t}`);
  }
  return found;
}

async function leadingOn(
  { core, known }: Walk,
  { app, versions }: { app: string; versions: Versions },
): Promise<string[]> {
  const contents = new Map<number, Content>();
  for (const { n } of versions)
    if (!known.redacted.has(subjectOf({ is: "version", app, n })))
      contents.set(n, contentIn(JSON.parse(await core.disclosure.text({ app, n }))));
  return versions.flatMap(({ n, base, changes, hash, plannedAt }) => {
    const before = versions.findLast((one) => one.n < n && one.plannedAt < plannedAt)?.n ?? null;
    if (base !== before) return [`I5 ${app} ${n}: its base is ${base}, not ${before}`];
    const from = base === null ? undefined : contents.get(base);
    if (from === undefined || !contents.has(n)) return [];
    const isLeadingHere = hashOf(apply(from, JSON.parse(changes) as ContentChange[])) === hash;
    return isLeadingHere ? [] : [`I5 ${app} ${n}: its changes do not lead there from ${base}`];
  });
}

function asTheLogSays(
  { known }: Walk,
  { app, versions, wanted }: { app: string; versions: Versions; wanted: readonly ExpectedVersion[] },
): string[] {
  if (versions.length !== wanted.length)
    return [`I6 ${app}: ${versions.length} versions instead of ${wanted.length}`];
  return wanted.flatMap((one, index) => {
    const is = versions[index] as Versions[number];
    const told = { ...is, actions: JSON.parse(is.actions), changes: JSON.parse(is.changes) };
    const isGone = known.redacted.has(subjectOf({ is: "version", app, n: one.n }));
    return Object.entries(one).flatMap(([field, value]) => {
      // What changed went with what was taken out.
      if (isGone && field === "changes") return [];
      const other = told[field as keyof typeof told];
      const isSame = JSON.stringify(sorted(other)) === JSON.stringify(sorted(value));
      return isSame ? [] : [`I6 ${app} ${one.n}: ${field} is ${show(other)} instead of ${show(value)}`];
    });
  });
}

// The stored bytes as they are: what a schema would make of them is checked elsewhere.
function contentIn(document: Content): Content {
  const { app, title, preamble, settings, locales, groups, labels, taxonomy } = document;
  return { app, title, preamble, settings, locales, groups, labels, taxonomy };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 200);
}
