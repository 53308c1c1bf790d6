// The public site as files, by the built command: of 10,000 apps of 40 SDKs some are new and are written, the others stand;
// then again, with nothing changed. Hugo makes the same pages from the same documents, by templates of its own. Compressing
// is measured apart, for Hugo leaves it to others. `BENCH_DATABASE` names a database that was filled before.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { sdks, vendors } from "@pilu/catalog";
import { encode, openCore, openDocuments, openStore, readLines, siteParts, system } from "@pilu/core";
import { unconfirmedFacts } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { buildWithHugo, hasHugo } from "./hugo.mjs";
import { appOf, integrationOf } from "./made-up.mjs";

const many = Number(process.env.BENCH_APPS ?? 10_000);
const few = Math.min(Number(process.env.BENCH_NEW ?? 40), many);
/** Each of the two parts of an app with one version. */
const pagesOfPart = 24;
const ofHugo = Math.min(20, few);
const perApp = 40;
const publicUrl = "https://pilu.example";
const { version: release } = JSON.parse(
  readFileSync(new URL("../apps/cli/package.json", import.meta.url), "utf8"),
);
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
    if (process.env.BENCH_DATABASE === undefined) await fill(folder, { apps: many, each: perApp });
    const database = process.env.BENCH_DATABASE ?? join(folder, "pilu.db");
    const site = join(folder, "site");
    await pretend(site, database);
    const whole = exported(site, database);
    const unchanged = exported(site, database);
    const pages = pagesIn(site);
    const packing = await packingOf(site, pages);
    const hugo = hasHugo() ? buildWithHugo(site, { folder, apps: ofHugo }) : null;
    return { few, many, perApp, pages: pages.length, whole, packing, unchanged, hugo, ofHugo };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A site in which all apps but a few stand already, as far as its manifest says: their files are never looked at. So many
 * apps of so many pages would fill fifty gigabytes.
 */
async function pretend(site, database) {
  const store = await openStore(`file:${database}`);
  try {
    const core = openCore({ store });
    const lines = await readLines(core);
    const shown = { core, documents: openDocuments(core), publicUrl };
    const text = ['{"schema":"pilu.site/2","redactions":0}'];
    for (const { name, from, madeFrom } of siteParts(shown, {
      lines,
      at: await store.now(),
      until: null,
      redactions: 0,
    })) {
      const slug = /^d\/bench-(\d+)/.exec(name)?.[1];
      if (slug === undefined || Number(slug) < few) continue;
      const of = sha256(`${release}\n${madeFrom}`);
      const paths = Array.from({ length: pagesOfPart }, (_, at) => [`${name}/collected/page-${at}.html`, of]);
      text.push(JSON.stringify({ part: name, from, of, files: Object.fromEntries(paths) }));
    }
    mkdirSync(join(site, ".pilu"), { recursive: true });
    writeFileSync(join(site, ".pilu/manifest.jsonl"), `${[...text, '{"end":true}'].join("\n")}\n`);
  } finally {
    await store.close();
  }
}

async function fill(folder, { apps, each }) {
  const store = await openStore(`file:${join(folder, "pilu.db")}`);
  try {
    await store.migrate();
    const core = openCore({ store });
    const made = Array.from({ length: apps }, (_, at) => appOf(`bench-${at}`));
    const integrations = made.flatMap((app, at) =>
      Array.from({ length: each }, (_, k) => integrationOf(app, usable[(at * 7 + k) % usable.length])),
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
function exported(site, database) {
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", tellsMemory, command, "export", "--out", site, "--base-url", publicUrl],
    { env: { ...process.env, PILU_DATABASE_URL: `file:${database}`, PILU_LANG: "en" }, encoding: "utf8" },
  );
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(stderr);
  return { seconds, ...JSON.parse(stderr.trim().split("\n").at(-1)) };
}

/** Pages where they lie: those of apps in the states that are shown. */
function pagesIn(site) {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|json|md|csv|atom|xml)$/.test(entry.name))
    .map((entry) => relative(site, join(entry.parentPath, entry.name)));
}

/** Seconds of processor time that compressing takes, from every tenth app: a page that stands twice is packed once. */
async function packingOf(site, pages) {
  const sample = pages.filter((name) => /\/d\/bench-\d*0[./]/.test(name));
  const bodies = new Set(sample.map((name) => readFileSync(join(site, name), "utf8")));
  const started = process.cpuUsage();
  for (const body of bodies) for (const encoding of ["br", "gzip"]) await encode(Buffer.from(body), encoding);
  const { user, system: own } = process.cpuUsage(started);
  return ((user + own) / 1e6) * 10;
}

function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}
