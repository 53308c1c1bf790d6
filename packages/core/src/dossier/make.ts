import { canonical, type Dossier, Problem } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import { appBySlug } from "../app/gather.ts";
import { compareVersions } from "../disclosure/compare.ts";
import { documentsOf } from "../disclosure/documents.ts";
import { notes } from "../disclosure/note.ts";
import { documentText } from "../disclosure/read.ts";
import { dutiesOf } from "../duty/duties.ts";
import { sha256 } from "../hash.ts";
import type { World } from "../world.ts";
import { approvalsFor, decisionExtract, extractOf, shownIn } from "./extract.ts";

/**
 * Everything on record for one version as the text of one file (`Dossier`), for whoever may read the log. All of it is
 * kept for ever but the duties and the discussion, which stand in it as they are now. Refused with `app.unknown`,
 * `version.unknown`, and `version.redacted` for a version that was taken out by decision, itself or its base.
 */
export async function makeDossier(
  world: World,
  { actor, slug, n }: { actor: Actor; slug: string; n: number },
): Promise<string> {
  const { store, now } = world;
  const { person } = await authorise(store, actor, "audit.read");
  const { id: app } = await store.snapshot((view) => appBySlug(view, { slug, moment: { at: now() } }));
  const version = await store.version(app, n);
  if (version === null) throw new Problem("version.unknown", { app: slug, version: n });
  const { base } = version;
  const read = documentsOf(store, app);
  const documents = [await read(n), ...(base === null ? [] : [await read(base)])];
  const compared = base === null ? null : await compareVersions(world, { slug, from: base, to: n });
  const decisions = [];
  for (const approval of await approvalsFor(store, version))
    decisions.push(await decisionExtract(store, approval, shownIn(app, documents)));
  const { seq, logDigest } = await store.registry();
  if (logDigest === null) throw new Problem("version.unknown", { app: slug, version: n });
  const file: Omit<Dossier, "digest" | "people"> = {
    schema: "pilu.dossier/1",
    app: documents[0]?.app.slug ?? slug,
    version: n,
    taken: { at: now(), by: person, seq, digest: logDigest },
    document: JSON.parse(await documentText(world, { app, n })),
    before: base === null ? null : JSON.parse(await documentText(world, { app, n: base })),
    differences: (compared?.differences ?? []).map((one) => ({
      ...one,
      actions: [...one.actions],
      rows: [...one.rows],
    })),
    told: await toldIn(world, { app, n }),
    decisions,
    duties: await dutiesIn(world, { app, n }),
  };
  const people = await named(world, file);
  return canonical({ ...file, people, digest: sha256(canonical({ ...file, people })) } satisfies Dossier);
}

async function toldIn(world: World, { app, n }: { app: string; n: number }): Promise<Dossier["told"]> {
  const note = (await notes(world, { app, versions: [n] })).get(n) ?? null;
  const pairs = Object.entries(note ?? {}).map(([locale, { sentences, requests }]) => [
    locale,
    { sentences: [...sentences], requests: [...requests] },
  ]);
  return Object.fromEntries(pairs);
}

async function dutiesIn(world: World, { app, n }: { app: string; n: number }): Promise<Dossier["duties"]> {
  const own = (await dutiesOf(world, app)).filter((one) => one.n === n);
  const found = [];
  for (const { duty, due, record } of own) {
    const acts = await world.store.acts(`${app} ${n} ${duty}`);
    found.push({ duty, due, record, entries: acts.map((act) => extractOf({ is: "act", ...act })) });
  }
  return found;
}

/** The names of everybody whom the file names by id. */
async function named(
  { store }: World,
  { taken, decisions, duties }: Pick<Dossier, "taken" | "decisions" | "duties">,
): Promise<Dossier["people"]> {
  const entries = duties.flatMap((duty) => duty.entries);
  const ids = [
    taken.by,
    ...entries.map(({ by }) => by),
    ...decisions.flatMap(({ entry, change }) => [
      entry.by,
      ...(change === null ? [] : [change.createdBy, ...change.authors]),
      ...(change?.discussion ?? []).map(({ by }) => by),
      ...(change?.returned ?? []).map(({ by }) => by),
    ]),
  ];
  const people = [];
  for (const id of [...new Set(ids)].sort())
    people.push({ id, name: (await store.person(id))?.name ?? null });
  return people;
}
