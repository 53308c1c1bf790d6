import { apply } from "@pilu/disclosure";
import type { Content, ContentChange } from "@pilu/schema";
import { chained } from "../../hash.ts";
import { walkBeginning } from "./beginning.ts";
import { expectedVersions, hashOf, pageIn } from "./reference.ts";
import { stateOfWalk } from "./state.ts";
import type { Walk } from "./walk.ts";

type Versions = Awaited<ReturnType<Walk["store"]["versions"]>>;

/** Everything that does not hold of a walk whose decisions are all published, in the words of decisions.md section 3. */
export async function misfits(walk: Walk): Promise<string[]> {
  const { store, log, core } = walk;
  const found: string[] = [];
  const must = (holds: boolean, say: () => string) => {
    if (!holds && found.length < 20) found.push(say());
  };
  const expected = expectedVersions(walkBeginning, log);
  const now = await store.now();
  const dates = new Set(log.map((one) => one.effectiveAt));

  for (const [app, wanted] of expected) {
    const versions = await store.versions(app);
    const contents = new Map<number, Content>();
    for (const { n } of versions)
      contents.set(n, contentIn(JSON.parse(await core.disclosure.text({ app, n }))));
    const numbers = versions.map(({ n }) => n);
    must(
      numbers.every((n, at) => n === at + 1),
      () => `I1 ${app}: numbers ${numbers}`,
    );
    versions.forEach((version, index) => {
      const before = versions[index - 1];
      const { n, publishedAt, effectiveAt, prev } = version;
      must(prev === (before?.digest ?? null), () => `I1 ${app} ${n}: prev`);
      must(
        publishedAt >= (before?.publishedAt ?? 0),
        () => `I1 ${app} ${n}: published before the one before`,
      );
      must(effectiveAt >= publishedAt + 1000, () => `I1 ${app} ${n}: takes effect before it has settled`);
    });
    const instants = [...versions.map((one) => one.effectiveAt), ...dates].sort((a, b) => a - b);
    instants.slice(1).forEach((t, index) => {
      const [earlier, later] = [current(versions, instants[index] ?? 0), current(versions, t)];
      must((earlier?.n ?? 0) <= (later?.n ?? 0), () => `I2 ${app}: ${earlier?.n} before ${later?.n}`);
    });
    for (const t of [now + 1000, ...[...dates].filter((date) => date > now + 1000)]) {
      const page = pageIn(stateOfWalk(walkBeginning, log, { seq: Number.MAX_SAFE_INTEGER, t }), app);
      const held = current(versions, t);
      const same = page === null ? held === null : held?.hash === hashOf(page);
      must(same, () => `I3 ${app}: version ${held?.n} is not what was approved for ${t}`);
    }
    for (const { n, base, changes } of versions) {
      if (base === null) continue;
      const from = contents.get(base);
      const made = from && apply(from, JSON.parse(changes) as ContentChange[]);
      must(
        made !== undefined && hashOf(made) === versions[n - 1]?.hash,
        () => `I5 ${app} ${n}: its changes do not lead there from ${base}`,
      );
    }
    must(
      versions.length === wanted.length,
      () => `I6 ${app}: ${versions.length} versions instead of ${wanted.length}`,
    );
    wanted.forEach((one, index) => {
      const is = versions[index];
      const told = is && {
        n: is.n,
        seq: is.seq,
        plannedAt: is.plannedAt,
        base: is.base,
        hash: is.hash,
        class: is.class,
        actions: JSON.parse(is.actions),
        changes: JSON.parse(is.changes),
      };
      for (const [field, value] of Object.entries(one)) {
        const other = told?.[field as keyof typeof told];
        must(
          JSON.stringify(sorted(other)) === JSON.stringify(sorted(value)),
          () => `I6 ${app} ${one.n}: ${field} is ${show(other)} instead of ${show(value)}`,
        );
      }
    });
    for (const [of, t, n] of walk.served)
      if (of === app) {
        const held = current(versions, t)?.n ?? 0;
        must(held === n, () => `I4 ${app}: served ${n} at ${t}, when ${held} was in force`);
      }
  }
  found.push(...(await misfitsOfLog(walk)));
  return found;
}

async function misfitsOfLog({ store, log, faults }: Walk): Promise<string[]> {
  const found = [...faults];
  const entries = await store.log({ after: 0, limit: 10_000 });
  let [prev, decidedAt] = [null as string | null, 0];
  entries.forEach((entry, index) => {
    const at = entry.is === "approval" ? entry.decidedAt : entry.at;
    if (entry.seq !== index + 1) found.push(`I9: ${entry.seq} is the entry after ${index}`);
    if (at <= decidedAt) found.push(`I9 ${entry.seq}: decided before the one before`);
    if (entry.prev !== prev || entry.digest !== chained(entry.prev, entry.body))
      found.push(`I9 ${entry.seq}: chain`);
    [prev, decidedAt] = [entry.digest, at];
  });
  const answered = new Set(log.map((one) => one.seq));
  if (answered.size !== log.length || entries.length !== log.length)
    found.push(`I11: ${log.length} decisions were answered, ${entries.length} are there`);
  return found;
}

function current(versions: Versions, t: number): Versions[number] | null {
  return versions.filter((one) => one.effectiveAt <= t).at(-1) ?? null;
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
