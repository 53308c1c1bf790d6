// The data of the review page: an SDK that 1,000 of 10,000 apps use is edited in three ways. One is said in words alone,
// one adds an item that other SDKs of the same app may have told of already, one moves a link on a site that SDKs of
// other companies are on as well.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCore, openStore, system } from "@pilu/core";
import { siteOf } from "@pilu/disclosure";
import { itemFor, madeUp, person, seconds, usable } from "./publish.mjs";

const apps = Number(process.env.BENCH_APPS ?? 10_000);
const rounds = 15;

const siteIn = (sdk) => siteOf(sdk.links.policy);
const edited = usable.find((sdk) =>
  usable.some((one) => one.vendor !== sdk.vendor && siteIn(one) !== null && siteIn(one) === siteIn(sdk)),
);
const gained = itemFor(edited);
const text = { "zh-CN": "保留三十天。", en: "Kept for thirty days." };

const edits = {
  retention: {
    ...edited,
    retention: { days: 30, criterion: text, disposal: null, afterRemoval: null },
  },
  item: { ...edited, data: { ...edited.data, items: [...edited.data.items, gained] } },
  link: { ...edited, links: { ...edited.links, policy: `https://www.${siteIn(edited)}/moved/privacy` } },
};

/**
 * For each edit, in seconds of processor time: the first review of the process, the middle of those that follow while
 * the log stands still, and the middle of as many that remember nothing of the one before.
 */
export async function measureReview() {
  const folder = mkdtempSync(join(tmpdir(), "pilu-bench-"));
  const store = await openStore(`file:${join(folder, "pilu.db")}`);
  try {
    await store.migrate();
    const core = openCore({ store });
    await core.registry.seed({ actor: system, beginning: madeUp(apps, edited).beginning });
    const author = await person(store, "engineer");
    const figures = {};
    for (const [name, proposed] of Object.entries(edits))
      figures[name] = await measured({ author, core, store }, proposed);
    return { apps, ...figures };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured({ author, core, store }, proposed) {
  const edit = { kind: "sdk", id: proposed.id, base: 1, nature: { kind: "new" }, proposed };
  const draft = { title: "Bench", reason: null, edits: [edit], follows: null };
  const { id } = await core.change.save({ actor: author, id: null, edit: null, draft });
  const [times, anew] = [[], []];
  let review;
  const timed = async (list, asked) => {
    const started = process.cpuUsage();
    review = await asked.change.review({ id });
    list.push(seconds(started));
  };
  for (let round = 0; round < rounds; round += 1) await timed(times, core);
  // What is remembered is remembered of a store: to another object over the same database everything is new.
  for (let round = 0; round < rounds; round += 1) await timed(anew, openCore({ store: { ...store } }));
  const reached = review.groups.reduce((sum, group) => sum + group.apps.length, 0);
  if (reached !== Math.min(1000, apps / 10))
    throw new Error(`${reached} apps are reached: ${JSON.stringify(review.faults)}`);
  const [first] = times;
  return { anew: middle(anew), first, groups: review.groups.length, reached, usual: middle(times) };
}

function middle(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}
