// The public site as files: written whole, written again with nothing changed, and after one app has changed. Needs the
// built command; compression is measured apart, for other generators leave it to others.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sdks, vendors } from "@pilu/catalog";
import { encode, openCore, openStore, system } from "@pilu/core";
import { unconfirmedFacts } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { appOf, integrationOf } from "./made-up.mjs";

const apps = Number(process.env.BENCH_APPS ?? 10_000);
const perApp = 40;
const command = fileURLToPath(new URL("../apps/cli/bin/pilu.mjs", import.meta.url));
const tellsMemory =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();console.error(JSON.stringify({rss:u.maxRSS/1024,busy:(u.userCPUTime+u.systemCPUTime)/1e6}))})';

const usable = sdks.filter(
  (sdk) =>
    unconfirmedFacts(sdk.confidence).length === 0 &&
    sdk.data.kind === "items" &&
    !sdk.data.items.some((item) => item.suggested),
);

export async function measureExport() {
  const folder = mkdtempSync(join(tmpdir(), "pilu-bench-"));
  try {
    await fill(folder);
    const site = join(folder, "site");
    const whole = run(folder, site);
    const unchanged = run(folder, site);
    const pages = readdirSync(site, { recursive: true }).filter((name) =>
      /\.(html|json|md|csv|atom|xml)$/.test(name),
    );
    return { apps, perApp, pages: pages.length, whole, unchanged, packing: await packing(site, pages) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(folder) {
  const store = await openStore(`file:${join(folder, "pilu.db")}`);
  try {
    await store.migrate();
    const core = openCore({ store });
    const made = Array.from({ length: apps }, (_, at) => appOf(`bench-${at}`));
    const integrations = made.flatMap((app, at) =>
      Array.from({ length: perApp }, (_, k) => integrationOf(app, usable[(at * 7 + k) % usable.length])),
    );
    const settings = {
      ...{ taxonomy: currentTaxonomy.version, timeZone: "Asia/Shanghai", listsApps: true, overrides: [] },
    };
    await core.registry.seed({
      actor: system,
      beginning: { settings, vendors, sdks: usable, apps: made, integrations },
    });
    await core.disclosure.drain({ actor: system });
    await new Promise((done) => setTimeout(done, 1500));
  } finally {
    await store.close();
  }
}

/** Seconds on the clock and of processor time, and the most memory it took, in MB. */
function run(folder, site) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", tellsMemory, command, "export", "--out", site, "--base-url", "https://pilu.example"],
    {
      env: { ...process.env, PILU_DATABASE_URL: `file:${join(folder, "pilu.db")}`, PILU_LANG: "en" },
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(stderr);
  const told = JSON.parse(stderr.trim().split("\n").at(-1));
  return { seconds: (performance.now() - began) / 1000, ...told, said: stdout.split("\n")[0] };
}

/** Seconds of processor time that compressing all pages takes, from a sample. */
async function packing(site, pages) {
  const every = Math.max(1, Math.floor(pages.length / 2000));
  const sample = pages.filter((_, at) => at % every === 0);
  const started = process.cpuUsage();
  for (const name of sample) {
    const body = readFileSync(join(site, name));
    for (const encoding of ["br", "gzip"]) await encode(body, encoding);
  }
  const { user, system: own } = process.cpuUsage(started);
  return (((user + own) / 1e6) * pages.length) / sample.length;
}
