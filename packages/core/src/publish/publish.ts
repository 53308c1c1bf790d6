import type { Reader, StoredEntry, StoredVersion } from "@pilu/db";
import { compose, rulesVersion, seal } from "@pilu/disclosure";
import { type Content, canonical, type Digest } from "@pilu/schema";
import { sha256 } from "../hash.ts";
import { at } from "../log/holding.ts";
import { contentsOf } from "./contents.ts";
import type { Said } from "./decided.ts";
import { amongThem, stateAt } from "./dependencies.ts";
import { judgeOf } from "./judge.ts";
import { instantsOf, type NextVersion, plan } from "./plan.ts";
import { settle } from "./settle.ts";
import type { WaitingApp } from "./waiting.ts";

/** The versions that a decision appends to one app's line, with the blocks that they need and are not stored yet. */
export interface Sealed {
  readonly versions: readonly StoredVersion[];
  readonly blocks: readonly StoredEntry[];
}

/**
 * What the decision that an app waits for makes of it at `now`, composed as of that decision: what other decisions have
 * done meanwhile, and which node does it when, changes nothing.
 */
export async function sealedFor(
  view: Pick<Reader, "approvalsAt" | "entries">,
  waiting: WaitingApp,
  now: number,
): Promise<Sealed> {
  const { decided, dependencies, todo } = waiting;
  const { app, line, seq } = todo;
  const publishedAt = Math.max(now, line.publishedAt);
  const { next, stored } = await planFor(view, waiting);
  const versions: StoredVersion[] = [];
  const blocks: StoredEntry[] = [];
  let prev = line.tip;
  for (const { actions, base, changes, class: given, content, n, plannedAt } of next) {
    const effectiveAt = Math.max(plannedAt, publishedAt + settle);
    const builds = at(dependencies.app, plannedAt)?.value.builds ?? [];
    const sealed = seal(
      content,
      {
        ...{ version: n, base, publishedAt, effectiveAt, class: given, rules: rulesVersion, prev },
        ...{ actions: [...actions], changes: [...changes], builds: [...builds] },
        log: { seq, digest: decided.digest },
      },
      sha256,
    );
    const { digest, hash } = sealed.document;
    versions.push({
      ...{ app, n, seq, plannedAt, effectiveAt, publishedAt, base, hash, digest, prev, class: given },
      ...{ actions: canonical(actions), changes: canonical(changes), manifest: sealed.manifest },
    });
    blocks.push(...sealed.blocks.filter((block) => !stored.has(block.hash)));
    prev = digest;
  }
  return { versions, blocks };
}

async function planFor(
  view: Pick<Reader, "approvalsAt" | "entries">,
  { dates, decided, dependencies, manifests, versions }: WaitingApp,
): Promise<{ readonly next: readonly NextVersion[]; readonly stored: ReadonlySet<Digest> }> {
  const { effectiveAt } = decided;
  const given = { effectiveAt, dates, versions };
  const composed = (t: number) => {
    const state = stateAt(dependencies, t);
    return state === null ? null : compose(state);
  };
  const bases = await contentsOf(view, { likely: composed(effectiveAt - 1), manifests });
  const said = new Map<number, Said[]>();
  const dependsOn = amongThem(dependencies);
  for (const t of instantsOf(given)) said.set(t, await decided.saidAt(view, { dependsOn, t }));
  const next = plan({
    ...given,
    compose: composed,
    contentOf: (n) => bases.contents.get(n) as Content,
    judgeAt: (t, base) =>
      judgeOf(said.get(t) ?? [], {
        base,
        before: stateAt(dependencies, t - 1),
        overrides: at(dependencies.settings, t - 1)?.value.overrides ?? [],
      }),
  });
  return { next, stored: bases.stored };
}
