import type { Reader } from "@pilu/db";
import type { App } from "@pilu/schema";
import { type Taxonomy, taxonomyVersion } from "@pilu/schema/taxonomy";
import { type Gathered, referredTo } from "../app/gather.ts";
import { nothingProposed, type Overlay } from "../app/overlay.ts";
import { readState } from "../body/body.ts";
import { settingsAt } from "../registry/state.ts";
import type { World } from "../world.ts";
import type { Affected } from "./affected.ts";
import { type Alike, alike } from "./alike.ts";
import { type Answering, answering, statements, together } from "./answering.ts";
import type { Judged } from "./groups.ts";
import { type Bench, judgeApp } from "./judge-app.ts";
import { isOpen, type OpenQuestions, openQuestions } from "./open-questions.ts";
import { type Other, othersOf, usedBy } from "./others.ts";
import { type Parts, partsOf } from "./parts.ts";
import type { Standing } from "./rebase-draft.ts";

interface Shared {
  readonly affected: Affected;
  readonly bench: Bench;
  /** The corrections of the change alone; null when there are none. */
  readonly corrected: Overlay | null;
  readonly moment: Standing;
  readonly overlay: Overlay;
  /** Sites of the edited SDKs and companies that others are on as well: the rule about foreign links looks there. */
  readonly sites: ReadonlySet<string>;
  readonly world?: Pick<World, "store"> | undefined;
}

/**
 * The effects on apps that only take in what is shared. The entries that differ are looked at first, once for all apps
 * that use them alike. Where something is gained that another entry may have told of already, or a word comes or goes,
 * those entries are looked at with them that can answer for it. Apps that are `alone` must be judged whole.
 */
export async function judgeShared(
  view: Reader,
  shared: Shared,
): Promise<{ judged: Judged[]; alone: string[]; apps: readonly App[] }> {
  const { affected, bench, moment, sites } = shared;
  if (affected.shared.size === 0) return { alone: [], apps: [], judged: [] };
  const rows = await view.revisions("app", [...affected.shared.keys()].sort(), moment);
  const apps = rows.map((row) => readState("app", row));
  const taxonomy = taxonomyVersion((await settingsAt(view, moment)).taxonomy);
  const judge = await judgeWith(view, { ...shared, taxonomy });
  const judged: Judged[] = [];
  const open: { group: Alike; questions: OpenQuestions }[] = [];
  for (const group of alike(apps, { given: bench.judging.given, integrations: affected.shared })) {
    const result = judge(group, []);
    const questions = openQuestions(result, bench.judging.given);
    if (sites.size === 0 && !isOpen(questions)) judged.push(...perNotice(result, group.apps));
    else open.push({ group, questions });
  }
  const alone: string[] = [];
  const rest = await othersOf(view, {
    apps: open.flatMap(({ group }) => group.apps.map((app) => app.id)).sort(),
    differ: affected.shared,
    moment,
    world: shared.world,
  });
  for (const { group, questions } of open) {
    const answer = answering(questions, { sites, taxonomy });
    for (const { apps: same, others } of withSameOthers(group, { answer, rest })) {
      const result = judge({ ...group, apps: same, app: same[0] ?? group.app }, others);
      // What is found of an advertising identifier (L011) is judged by every SDK of the app, and says so.
      if (result.effect.findings.some(({ code }) => code === "L011"))
        alone.push(...same.map((app) => app.id));
      else judged.push(...perNotice(result, same));
    }
  }
  return { alone, apps, judged };
}

/** Apps of a group by what their other entries answer, with as few of these as it takes to say so. */
function withSameOthers(
  group: Alike,
  { answer, rest }: { answer: Answering; rest: ReadonlyMap<string, readonly Other[]> },
): { apps: App[]; others: readonly Other[] }[] {
  const found = new Map<string, { apps: App[]; others: readonly Other[] }>();
  const known = new Map<string, string>();
  for (const app of group.apps) {
    const byAnswer = new Map<string, Other>();
    for (const other of rest.get(app.id) ?? []) byAnswer.set(answer(other, app), other);
    const answers = [...byAnswer.keys()].sort();
    const all = answers.join("\n\n");
    const key = known.get(all) ?? together(answers);
    known.set(all, key);
    const same = found.get(key);
    if (same === undefined) found.set(key, { apps: [app], others: enough(byAnswer) });
    else same.apps.push(app);
  }
  return [...found.values()];
}

/** Some that answer together what all do, by SDK as on a page. */
function enough(byAnswer: ReadonlyMap<string, Other>): Other[] {
  const said = new Set<string>();
  const longest = [...byAnswer].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  return longest
    .filter(([answer]) => {
      const fresh = statements(answer).filter((one) => !said.has(one));
      for (const one of fresh) said.add(one);
      return fresh.length > 0;
    })
    .map(([, other]) => other)
    .sort((a, b) => (a.sdk.id < b.sdk.id ? -1 : 1));
}

type JudgeGroup = (group: Alike, others: readonly Other[]) => ReturnType<typeof judgeApp>;

/** Judges the first app of a group by the entries that differ, and by others beside them. */
async function judgeWith(
  view: Reader,
  shared: Shared & { readonly taxonomy: Taxonomy },
): Promise<JudgeGroup> {
  const { affected, bench, corrected, moment, overlay, taxonomy } = shared;
  const all = [...affected.shared.values()].flat();
  const parts = async (by: Overlay) =>
    partsOf(await referredTo(view, { integrations: all, moment, overlay: by }));
  const [before, after] = [await parts(nothingProposed), await parts(overlay)];
  const between = corrected === null ? null : await parts(corrected);
  return ({ app }, others) => {
    const differ = affected.shared.get(app.id) ?? [];
    const integrations = [...differ, ...others.map((other) => usedBy(app.id, other))];
    const page = (of: Parts): Gathered => ({ app, integrations, ...of(differ, others), taxonomy });
    const whole = {
      after: page(after),
      before: page(before),
      corrected: between === null ? null : page(between),
    };
    // Others are judged only as far as links go; else what is found of them is the same before and after.
    return judgeApp(whole, bench);
  };
}

/** One effect on apps that promise different days of notice. */
function perNotice(result: Pick<Judged, "effect" | "before" | "after">, apps: readonly App[]): Judged[] {
  const days = new Map<number, string[]>();
  for (const { id, settings } of apps)
    days.set(settings.noticeDays, [...(days.get(settings.noticeDays) ?? []), id]);
  return [...days].map(([noticeDays, ids]) => ({ ...result, apps: ids, noticeDays }));
}
