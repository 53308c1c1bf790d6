// From approval to the last version published: an SDK that 1,000 of 10,000 apps use gets another text, gains a data item
// and loses it again, each reviewed and approved, and the same among ten times as many apps. The apps that use it have
// 40 SDKs; the others, which nothing of this may touch, have two, so that they are made in minutes.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sdks, vendors } from "@pilu/catalog";
import { openCore, openStore, system } from "@pilu/core";
import { compose } from "@pilu/disclosure";
import { canonical, unconfirmedFacts } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { appOf, integrationOf } from "./made-up.mjs";

const apps = Number(process.env.BENCH_APPS ?? 10_000);
const reached = Math.min(1000, apps / 10);
const perApp = 40;
const rounds = 3;
const evidence = [
  ...["pia", "separate-consent-point", "guardian-consent-point", "cross-border-mechanism", "contract"],
  ...["legal-opinion", "necessity-impact-text", "permission-purpose-text", "switch-path", "consent-gate"],
].map((kind) => ({
  ...{ apps: "*", sdk: null, kind, reference: "bench" },
  ...{ outcome: null, date: null, expires: null, file: null },
}));

export const usable = sdks.filter(
  (sdk) =>
    unconfirmedFacts(sdk.confidence).length === 0 &&
    sdk.data.kind === "items" &&
    !sdk.data.items.some((item) => item.suggested),
);
const [edited] = usable;
const gained = itemFor(edited);

/** What is made of the SDK, in turns. */
const edits = {
  text: (sdk, round) => ({
    ...sdk,
    purposeText: { "zh-CN": `新的用途 ${round}。`, en: `A new purpose ${round}.` },
  }),
  gained: (sdk) => ({ ...sdk, data: { ...sdk.data, items: [...sdk.data.items, gained] } }),
  lost: (sdk) => ({
    ...sdk,
    data: { ...sdk.data, items: sdk.data.items.filter((item) => item !== gained) },
  }),
};

/** An item of another SDK of a type that this one has not, on platforms that it is on. */
export function itemFor({ data, platforms }) {
  const types = new Set(data.items.map((item) => item.type));
  return usable
    .flatMap((sdk) => sdk.data.items)
    .find((item) => !types.has(item.type) && item.platforms.every((one) => platforms.includes(one)));
}

export async function measurePublish() {
  const few = await measured(apps);
  const many = await measured(apps * 10);
  const [page] = madeUp(reached).inputs;
  const started = process.cpuUsage();
  for (let n = 0; n < 300; n += 1) canonical(compose(page));
  const canonicalOnly = seconds(started) / 300;
  return { few, many, perApp, ratio: few.text.busy / few.reached / canonicalOnly };
}

/** The middle of several rounds of each edit over one registry. */
async function measured(all) {
  const folder = mkdtempSync(join(tmpdir(), "pilu-bench-"));
  const store = await openStore(`file:${join(folder, "pilu.db")}`);
  try {
    await store.migrate();
    const core = openCore({ store });
    await fill(core, all);
    const [author, reviewer] = [await person(store, "engineer"), await person(store, "legal")];
    const desk = { author, core, reviewer, store };
    const times = { text: [], gained: [], lost: [] };
    let [base, sdk] = [0, edited];
    for (let round = 0; round < rounds; round += 1)
      for (const [kind, edit] of Object.entries(edits)) {
        sdk = edit(sdk, round);
        base += 1;
        times[kind].push(await approved(desk, { base, proposed: sdk }));
      }
    return { apps: all, reached, ...Object.fromEntries(Object.entries(times).map(middleOf)) };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

// By itself, so that what was made up is gone when publishing is measured: a server has no such thing in its memory.
async function fill(core, all) {
  await core.registry.seed({ actor: system, beginning: madeUp(all).beginning });
  await core.disclosure.drain({ actor: system });
}

function middleOf([kind, times]) {
  return [kind, times.sort((a, b) => a.busy - b.busy)[Math.floor(times.length / 2)]];
}

async function approved({ author, core, reviewer, store }, { base, proposed }) {
  const edit = { kind: "sdk", id: edited.id, base, nature: { kind: "new" }, proposed };
  const draft = { title: `Bench ${base}`, reason: null, edits: [edit], follows: null };
  const change = await core.change.save({ actor: author, id: null, edit: null, draft });
  await core.change.submit({ actor: author, ...change });
  const { groups } = await core.change.review({ id: change.id });
  const questions = groups.flatMap(({ effect }) => effect.judgement.questions.map((one) => one.key));
  const answers = [...new Set(questions.map((key) => key.replace(/:[^:/]+\//, ":*/")))].map((question) => ({
    ...{ question, asPresumed: true, yields: null, reason: "The same." },
  }));
  const { seq } = await store.registry();
  const decision = {
    ...{ change: change.id, edit: change.edit, seenSeq: seq, decisionId: randomUUID(), verdict: "approve" },
    ...{ reason: null, effectiveAt: null, shortNotice: "bench", classes: [], answers, evidence },
  };
  const [began, busy] = [performance.now(), process.cpuUsage()];
  await core.change.decide({ actor: reviewer, decision });
  const { versions } = await core.disclosure.drain({ actor: system });
  const figures = { seconds: (performance.now() - began) / 1000, busy: seconds(busy) };
  if (versions.length !== reached) throw new Error(`${versions.length} versions instead of ${reached}`);
  return figures;
}

/** `all` apps of which the tenth part, 1,000 at most, use `edited` among other SDKs. */
export function madeUp(all, edited = usable[0]) {
  const others = usable.filter((sdk) => sdk !== edited);
  const made = Array.from({ length: all }, (_, at) => appOf(`bench-${at}`));
  const used = made.map((_, at) => {
    const isReached = at % (all / reached) === 0;
    const wanted = isReached ? perApp - 1 : 2;
    const chosen = Array.from({ length: wanted }, (_, k) => others[(at * 7 + k) % others.length]);
    return isReached ? [edited, ...chosen] : chosen;
  });
  const integrations = made.map((app, at) => used[at].map((sdk) => integrationOf(app, sdk)));
  const settings = {
    ...{ taxonomy: currentTaxonomy.version, timeZone: "Asia/Shanghai", listsApps: true, overrides: [] },
  };
  return {
    beginning: { settings, vendors, sdks: usable, apps: made, integrations: integrations.flat() },
    inputs: [
      { app: made[0], integrations: integrations[0], sdks: used[0], vendors, taxonomy: currentTaxonomy },
    ],
  };
}

export async function person(store, role) {
  const id = randomUUID();
  const known = { name: role, roles: [role], isActive: true, createdAt: 0 };
  await store.transact((tx) => tx.putPerson({ id, email: `${id}@pilu.example`, ...known }));
  return { person: id, token: null };
}

/** Processor time. */
export function seconds(since) {
  const { user, system: own } = process.cpuUsage(since);
  return (user + own) / 1_000_000;
}
