// What the versions of every app must be, from the log of approvals alone: no clock, no nodes, no database.
import { classifyAll, diff } from "@pilu/disclosure";
import type { Content } from "@pilu/schema";
import type { Beginning } from "../../registry/seed.ts";
import { hashOf, pageIn } from "./pages.ts";
import { type Approved, type State, stateOfWalk } from "./state.ts";

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
      const said = before.filter((one) => one.effectiveAt === t);
      for (const [app, versions] of found) {
        const content = pageIn(state, app);
        if (content === null) continue;
        // A judgement for every app is one for every app that its approval reaches.
        const raised = said.filter((one) => reaches(one, app, states)).flatMap((one) => one.raised);
        append(versions, { app, seq, t, content, raised });
      }
    }
  }
  return new Map([...found].map(([app, list]) => [app, list.map(({ content: _, ...version }) => version)]));
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
  readonly raised: readonly string[];
}

function append(versions: Known[], { app, seq, t, content, raised }: Due): void {
  const hash = hashOf(content);
  const planned = (by: number) => versions.filter((one) => one.plannedAt <= by).at(-1);
  if (planned(t)?.hash === hash) return;
  const base = planned(t - 1);
  const version = { n: versions.length + 1, seq, plannedAt: t, base: base?.n ?? null, hash, content };
  if (base === undefined) {
    versions.push({ ...version, class: "none", actions: [], changes: [] });
    return;
  }
  const itemOverrides = raised.map((key) => ({
    key: key.replace("/entries/*~1", `/entries/${app}~1`),
    class: "material" as const,
  }));
  const { class: weight, actions } = classifyAll(base.content, content, { itemOverrides });
  versions.push({ ...version, class: weight, actions, changes: diff(base.content, content) });
}
