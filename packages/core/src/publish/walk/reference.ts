// What the versions of every app must be, from the log of approvals alone: no clock, no nodes, no database.
import { classifyAll, diff } from "@pilu/disclosure";
import type { Content } from "@pilu/schema";
import type { Beginning } from "../../registry/seed.ts";
import { hashOf, pageIn } from "./pages.ts";
import { type Approved, type GivenClass, type State, stateOfWalk, withEdits } from "./state.ts";

/** A version as far as it follows from the log. */
export interface ExpectedVersion {
  readonly n: number;
  readonly seq: number;
  readonly plannedAt: number;
  readonly base: number | null;
  readonly hash: string;
  readonly class: string;
  readonly actions: readonly string[];
  readonly changes: readonly unknown[];
}

interface Known extends ExpectedVersion {
  readonly content: Content;
}

/** All versions that `log` asks for, app by app; the beginning is its first approval. */
export function expectedVersions(
  beginning: Beginning,
  log: readonly Approved[],
): Map<string, ExpectedVersion[]> {
  const apps = new Set<string>(beginning.apps.map((app) => app.id));
  for (const { edits } of log) for (const { kind, id } of edits) if (kind === "app") apps.add(id);
  const found = new Map([...apps].map((app): [string, Known[]] => [app, []]));
  const inOrder = [...log].sort((a, b) => a.seq - b.seq);
  for (const { seq, effectiveAt } of inOrder) {
    const before = inOrder.filter((one) => one.seq <= seq);
    const dates = new Set(before.map((one) => one.effectiveAt).filter((date) => date >= effectiveAt));
    const states = [effectiveAt - 1, ...dates].map((t) => stateOfWalk(beginning, before, { seq, t }));
    for (const t of [...dates].sort((a, b) => a - b)) {
      const state = stateOfWalk(beginning, before, { seq, t });
      // Where two judged the same difference, the later judgement stands.
      const said = before.filter((one) => one.effectiveAt === t).reverse();
      const were = stateOfWalk(beginning, before, { seq, t: t - 1 });
      for (const [app, versions] of found) {
        const content = pageIn(state, app);
        if (content === null) continue;
        // A judgement for every app is one for every app that its approval reaches.
        const own = said.filter((one) => reaches(one, app, states));
        const classes = own.flatMap((one) => one.classes);
        append(versions, { app, seq, t, content, classes, corrected: correctedPage(were, own, app) });
      }
    }
  }
  return new Map([...found].map(([app, list]) => [app, list.map(({ content: _, ...version }) => version)]));
}

/** The page of an app as it would be had only the corrections of these approvals been made; null where there are none. */
function correctedPage(before: State, said: readonly Approved[], app: string): Content | null {
  const edits = said.flatMap((one) => one.edits);
  if (!edits.some(({ isCorrection }) => isCorrection)) return null;
  // A correction may name an SDK or a company that is new.
  const alone = edits.filter(
    ({ kind, id, isCorrection }) =>
      isCorrection || ((kind === "sdk" || kind === "vendor") && !before[kind].has(id)),
  );
  return pageIn(withEdits(before, alone), app);
}

/** Whether an approval edits something that the page of an app is made of, in one of these states. */
function reaches({ edits }: Approved, app: string, states: readonly State[]): boolean {
  return states.some(({ integration, sdk }) => {
    const used = [...integration.values()].filter((one) => one.app === app);
    const sdks = new Set<string>(used.map((one) => one.sdk));
    const vendors = new Set<string | null | undefined>([
      ...used.map((one) => one.contractingVendor),
      ...[...sdks].map((id) => sdk.get(id)?.vendor),
    ]);
    const own = new Set<string>(used.map((one) => one.id));
    return edits.some(({ kind, id }) => {
      if (kind === "app") return id === app;
      if (kind === "integration") return own.has(id);
      return kind === "sdk" ? sdks.has(id) : vendors.has(id);
    });
  });
}

interface Due {
  readonly app: string;
  readonly seq: number;
  readonly t: number;
  readonly content: Content;
  readonly classes: readonly GivenClass[];
  readonly corrected: Content | null;
}

function append(versions: Known[], { app, seq, t, content, classes, corrected }: Due): void {
  const hash = hashOf(content);
  const planned = (by: number) => versions.filter((one) => one.plannedAt <= by).at(-1);
  if (planned(t)?.hash === hash) return;
  const base = planned(t - 1);
  const version = { n: versions.length + 1, seq, plannedAt: t, base: base?.n ?? null, hash, content };
  if (base === undefined) {
    versions.push({ ...version, class: "none", actions: [], changes: [] });
    return;
  }
  const itemOverrides = overridesFor(app, classes);
  const corrections = corrected === null ? [] : diff(base.content, corrected).map(({ key }) => key);
  const { class: weight, actions } = classifyAll(base.content, content, { corrections, itemOverrides });
  versions.push({ ...version, class: weight, actions, changes: diff(base.content, content) });
}

/** What was said of differences, as it counts in one app. */
export function overridesFor(app: string, classes: readonly GivenClass[]): GivenClass[] {
  return classes.map((one) => ({ ...one, key: one.key.replace("/entries/*~1", `/entries/${app}~1`) }));
}
