import type { Approval, Writer } from "@pilu/db";
import { compose, rulesVersion, seal } from "@pilu/disclosure";
import { type Content, canonical, type Digest, Problem } from "@pilu/schema";
import { sha256 } from "../hash.ts";
import { at } from "../log/holding.ts";
import { contentsOf } from "./contents.ts";
import { allHeld, amongThem, dependenciesOf, type Held, stateAt } from "./dependencies.ts";
import { judgeOf, type Said, saidAt } from "./judge.ts";
import { basesFor, instantsOf, type NextVersion, plan } from "./plan.ts";
import { settle } from "./settle.ts";
import { type Shared, sharedAt } from "./shared.ts";

/** A version that was just appended. Instants are epoch milliseconds. */
export interface PublishedVersion {
  readonly app: string;
  readonly n: number;
  readonly publishedAt: number;
  readonly effectiveAt: number;
}

/** A decision that is being published, with what the apps that it reaches share. */
export interface Decided extends Pick<Approval, "seq" | "effectiveAt" | "digest"> {
  readonly shared: Shared;
}

/** Decisions as publishing needs them, each read once. */
export type DecisionOf = (view: Pick<Writer, "approval">, seq: number) => Promise<Decided>;

export function rememberingDecisions(): DecisionOf {
  // Apps wait for few decisions at once, and what was read for one is of use as long as others wait for it.
  let last: Decided | null = null;
  return async (view, seq) => {
    if (last?.seq === seq) return last;
    const approval = await view.approval(seq);
    if (approval === null) throw new Problem("database.behind");
    const { effectiveAt, digest } = approval;
    last = { seq, effectiveAt, digest, shared: sharedAt({ at: effectiveAt - 1, seq }) };
    return last;
  };
}

/**
 * Publishes the earliest decision that waits for `app`, in one transaction, composed as of that decision: what other
 * decisions have done meanwhile, and which node does it when, changes nothing. Null when none waits.
 */
export async function publishNext(
  tx: Writer,
  app: string,
  decisionOf: DecisionOf,
): Promise<{
  readonly seq: number;
  readonly at: number;
  readonly versions: readonly PublishedVersion[];
} | null> {
  const todo = await tx.takeTodo(app);
  if (todo === null) return null;
  const { line, seq } = todo;
  const publishedAt = Math.max(await tx.now(), line.publishedAt);
  const decided = await decisionOf(tx, seq);
  const { next, stored } = await planFor(tx, app, decided);
  let prev = line.tip;
  const versions: PublishedVersion[] = [];
  for (const { version, builds } of next) {
    const effectiveAt = Math.max(version.plannedAt, publishedAt + settle);
    const { document, manifest, blocks } = seal(
      version.content,
      {
        version: version.n,
        base: version.base,
        publishedAt,
        effectiveAt,
        class: version.class,
        actions: [...version.actions],
        changes: [...version.changes],
        rules: rulesVersion,
        builds: [...builds],
        log: { seq, digest: decided.digest },
        prev,
      },
      sha256,
    );
    await tx.putEntries(blocks.filter((block) => !stored.has(block.hash)));
    await tx.appendVersion({
      app,
      n: version.n,
      seq,
      plannedAt: version.plannedAt,
      effectiveAt,
      publishedAt,
      base: version.base,
      hash: document.hash,
      digest: document.digest,
      prev,
      class: version.class,
      actions: canonical(version.actions),
      changes: canonical(version.changes),
      manifest,
    });
    prev = document.digest;
    versions.push({ app, n: version.n, publishedAt, effectiveAt });
  }
  await tx.dropTodo({ app, seq });
  return { seq, at: publishedAt, versions };
}

interface Next {
  readonly version: NextVersion;
  readonly builds: Held<"app">["value"]["builds"];
}

async function planFor(
  tx: Writer,
  app: string,
  { seq, effectiveAt, shared }: Decided,
): Promise<{ readonly next: readonly Next[]; readonly stored: ReadonlySet<Digest> }> {
  // What holds just before is read too: the differences are judged against it.
  const before = effectiveAt - 1;
  const dependencies = await dependenciesOf(tx, { app, moment: { at: before, seq }, shared });
  const dates = allHeld(dependencies).map((one) => one.effectiveAt);
  const given = { effectiveAt, dates, versions: await tx.versions(app) };
  const composed = (t: number) => {
    const state = stateAt(dependencies, t);
    return state === null ? null : compose(state);
  };
  const bases = await contentsOf(tx, { app, numbers: basesFor(given), likely: composed(before) });
  const said = new Map<number, Said[]>();
  const dependsOn = amongThem(dependencies);
  for (const t of instantsOf(given)) said.set(t, await saidAt(tx, { seq, t, dependsOn }));
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
  return {
    next: next.map((version) => ({
      version,
      builds: at(dependencies.app, version.plannedAt)?.value.builds ?? [],
    })),
    stored: bases.stored,
  };
}
