// What a reader of a large registry waits for: every list of the portal, asked as the portal asks it, of the registry that
// volume-filled.mjs makes. Processor time, writing the answer as JSON with it; each list several times after one that warms.
// `BENCH_DATABASE` names a file that was filled before, or is to be kept.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCore, openStore } from "@pilu/core";
import { seconds } from "./publish.mjs";
import { fillVolume, size } from "./volume-filled.mjs";

const rounds = 9;

/**
 * The middle and the slowest of each list in seconds of processor time, the first answer of the process and the first after
 * something else entered the log, and the bytes of the answer.
 */
export async function measureVolume() {
  const folder = mkdtempSync(join(tmpdir(), "pilu-bench-"));
  const file = process.env.BENCH_DATABASE ?? join(folder, "pilu.db");
  const isFilled = existsSync(file);
  const store = await openStore(`file:${file}`);
  try {
    await store.migrate();
    const core = openCore({ store });
    const { admin, engineer } = isFilled ? await known(store) : await fillVolume({ core, store });
    const lists = [];
    for (const [name, ask] of Object.entries(listsOf(core, { admin, engineer })))
      lists.push({ name, ...(await measured(ask, () => moveLog(core, engineer))) });
    return { lists, size };
  } finally {
    await store.close();
    rmSync(folder, { force: true, recursive: true });
  }
}

async function known(store) {
  const people = await store.people();
  const first = (role) => ({
    person: people.find((one) => one.email === `${role}@pilu.example`)?.id,
    token: null,
  });
  return { admin: first("admin-2"), engineer: first("engineer-0") };
}

function listsOf(core, { admin, engineer }) {
  const author = engineer.person;
  return {
    "catalogue, a page": () => core.sdk.search({ limit: 50 }),
    "catalogue, while typing": () => core.sdk.search({ limit: 50, text: "推送 12" }),
    "catalogue, a kind of data": () => core.sdk.search({ dataType: "imei", limit: 50 }),
    "an SDK that every app uses": async () =>
      core.sdk.get((await core.app.get("volume-0")).integrations[0].sdk.id),
    "its apps, a page": async () =>
      core.sdk.uses({ id: (await core.app.get("volume-0")).integrations[0].sdk.id, limit: 30 }),
    "apps for an SDK, a page": () => core.sdk.appsFor({ id: "jpush", limit: 50 }),
    "apps for an SDK, while typing": () => core.sdk.appsFor({ id: "jpush", limit: 50, text: "77" }),
    "filters of the catalogue": () => core.sdk.counts(),
    "vendors, a page": () => core.vendor.list({ limit: 100 }),
    "vendors, while typing": () => core.vendor.list({ limit: 100, text: "科技 12" }),
    "vendors by name": () => core.vendor.index(),
    "apps, a page": () => core.app.list({ limit: 30 }),
    "apps, while typing": () => core.app.list({ limit: 30, text: "77" }),
    "apps by name": () => core.app.index(),
    "an app": () => core.app.get("volume-500"),
    "changes, a page": () => core.change.list({ limit: 50 }),
    "changes in review, while typing": () =>
      core.change.list({ limit: 50, states: ["in-review"], text: "49" }),
    "changes of an app": () => core.change.list({ app: "volume-500", limit: 50 }),
    "changes in conflict": () => core.change.conflicting({ actor: engineer }),
    "changes, one's own": () => core.change.list({ author, limit: 6, states: ["draft"] }),
    "findings, a page": () => core.finding.troubles({ limit: 100 }),
    "findings counted, of home": () => core.finding.troubles({ limit: 1000, severities: [] }),
    "the same of apps judged before": () => core.finding.troubles({ limit: 1000, severities: [] }),
    "links, a page": () => core.link.list({ limit: 60, standing: "open" }),
    "links, while typing": () => core.link.list({ limit: 60, text: "privacy 12" }),
    "duties, a page": () => core.duty.list({ isDone: false, limit: 100 }),
    "log, a page": () => core.audit.log({ actor: admin, before: null, limit: 100 }),
    "log, decisions alone": () =>
      core.audit.log({ actor: admin, before: null, kinds: ["change-approved"], limit: 100 }),
    "people, a page": () => core.person.list({ actor: admin, limit: 50 }),
    "people, while typing": () => core.person.list({ actor: admin, limit: 50, text: "legal 1" }),
    "tokens, a page": () => core.token.list({ actor: admin, limit: 50 }),
    "tokens, while typing": () => core.token.list({ actor: admin, limit: 50, text: "build 12" }),
    "kinds of data": () => core.dataType.list(),
    "apps by kind of data": () => core.dataType.reach(),
    "a kind of data": () => core.dataType.get("oaid"),
    "SDKs of a kind of data, a page": () => core.dataType.sdks({ id: "oaid", limit: 50 }),
    "apps of a kind of data, a page": () => core.dataType.apps({ id: "oaid", limit: 50 }),
  };
}

async function measured(ask, move) {
  const times = [];
  let bytes = 0;
  const once = async () => {
    const started = process.cpuUsage();
    bytes = JSON.stringify(await ask()).length;
    return seconds(started);
  };
  for (let round = 0; round <= rounds; round += 1) times.push(await once());
  await move();
  const moved = await once();
  const [first, ...rest] = times;
  rest.sort((a, b) => a - b);
  return { bytes, first, middle: rest[Math.floor(rounds / 2)], moved, slowest: rest[rounds - 1] };
}

/** Something enters the log that changes no list but the log's own. */
async function moveLog(core, engineer) {
  const { name } = await core.person.me(engineer);
  await core.person.rename({ actor: engineer, name: name === "engineer 0" ? "Engineer 0" : "engineer 0" });
}
