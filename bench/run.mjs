// `npm run bench [serve|compose|scan|cdxgen|policy|publish|review|export|volume|portal]`: prints one table of figures; ratios are what to compare between machines.
import { cpus } from "node:os";
import { measureCdxgen } from "./cdxgen.mjs";
import { measureCompose } from "./compose.mjs";
import { measureExport } from "./export.mjs";
import { measurePolicy } from "./policy.mjs";
import { measurePortal } from "./portal.mjs";
import { measurePublish } from "./publish.mjs";
import { measureReview } from "./review.mjs";
import { measureScan } from "./scan.mjs";
import { measureServe } from "./serve.mjs";
import { measureVolume } from "./volume.mjs";

const wanted = process.argv.slice(2);
const chosen = (name) => wanted.length === 0 || wanted.includes(name);
const rows = [];
const row = (work, figure, target) => rows.push([work, figure, target]);

if (chosen("compose")) {
  const it = measureCompose();
  row(
    `compose and render an appendix of 40 SDKs, per language (${it.appendices} appendices)`,
    `${it.perPage.toFixed(2)} ms; ${it.ratio.toFixed(2)} x canonicalising it once`,
    "under 1.5 ms",
  );
  row(
    "hashing its content, once for all languages",
    `${it.hashing.toFixed(2)} ms; ${(it.hashing / it.canonicalOnly).toFixed(2)} x canonicalising it once`,
    "",
  );
}
if (chosen("scan")) {
  const it = measureScan();
  row(
    `pilu scan, whole command, ${it.packages} packages`,
    `${it.scan.toFixed(0)} ms; ${it.ratio.toFixed(1)} x starting Node`,
    "under 500 ms",
  );
}
if (chosen("cdxgen")) {
  const it = measureCdxgen();
  if (it === null) row("pilu scan against cdxgen", "not run: npx cannot fetch cdxgen", "");
  else {
    const { ours, theirs } = it;
    const said = ({ busy, seconds }) => `${busy.toFixed(2)} s of processor time (${seconds.toFixed(2)} s)`;
    row(
      `pilu scan, whole command, a package-lock.json of ${it.packages} packages, against cdxgen ${it.version}`,
      `${said(ours)} and ${said(theirs)}; cdxgen takes ${(theirs.busy / ours.busy).toFixed(1)} x`,
      "",
    );
  }
}
if (chosen("policy")) {
  const it = measurePolicy();
  for (const { format, language, clock, first, warm } of it.rows) {
    row(
      `a privacy policy of ${it.size / 1000} kB, ${format}, ${language}`,
      `${warm.toFixed(0)} ms of processor time warm; the first call of a process ${clock.toFixed(0)} by the clock, ${first.toFixed(0)} of all threads`,
      "under 50 ms",
    );
    if (clock >= 50) process.exitCode = 1;
  }
}
if (chosen("publish")) {
  const it = await measurePublish();
  const { few, many } = it;
  const said = ({ busy, seconds }) => `${seconds.toFixed(1)} s, ${busy.toFixed(1)} s of processor time`;
  row(
    `approval to last version: an SDK of ${few.reached} of ${few.apps} apps, ${it.perApp} SDKs each, another text`,
    `${said(few.text)}; ${it.ratio.toFixed(1)} x canonicalising each page once`,
    "under 3 s",
  );
  row("the same, an item gained", said(few.gained), "under 3 s");
  row("the same, an item lost", said(few.lost), "under 3 s");
  row(
    `another text of ${many.apps} apps`,
    `${(many.text.busy / few.text.busy).toFixed(2)} x the processor time`,
    "at most 1.2 x",
  );
}
if (chosen("review")) {
  const it = await measureReview();
  const edits = { retention: "its retention", item: "an item gained", link: "a link on a shared site" };
  for (const [kind, said] of Object.entries(edits)) {
    const { anew, first, groups, reached, usual } = it[kind];
    row(
      `data of the review page: an SDK of ${reached} of ${it.apps} apps, ${said}`,
      `${(usual * 1000).toFixed(0)} ms of processor time, ${(anew * 1000).toFixed(0)} with nothing remembered, ${(first * 1000).toFixed(0)} the first time of the process; ${groups} ${groups === 1 ? "group" : "groups"}`,
      "under 200 ms",
    );
  }
}
if (chosen("export")) {
  const { few, many, perApp, pages, whole, packing, unchanged, hugo, ofHugo } = await measureExport();
  const ours = ((whole.busy - packing) / pages) * 1000;
  row(
    `pilu export, whole command, ${many} apps of ${perApp} SDKs of which ${few} are new: ${pages} pages written`,
    `${ours.toFixed(2)} ms of processor time a page, compressing apart (${((packing / pages) * 1000).toFixed(2)} ms); ${whole.rss.toFixed(0)} MB`,
    "under 500 MB",
  );
  if (hugo === null) row("the same pages by Hugo", "not run: install hugo", "");
  else {
    const theirs = (hugo.busy / hugo.pages) * 1000;
    const ofApp = hugo.busy / ofHugo / ((whole.busy - packing) / few);
    row(
      `Hugo, ${ofHugo} of these apps: ${hugo.pages} pages, ${hugo.size.toFixed(2)} x the size of ours`,
      `${theirs.toFixed(2)} ms a page, ${(theirs / ours).toFixed(1)} x ours; ${ofApp.toFixed(1)} x an app, of which Hugo makes ${hugo.pages / ofHugo} pages and we ${Math.round(pages / few)}`,
      "at least 3 x",
    );
  }
  row(
    "pilu export, the same with nothing changed",
    `${unchanged.seconds.toFixed(1)} s, ${unchanged.busy.toFixed(1)} s of processor time; ${unchanged.rss.toFixed(0)} MB`,
    "under 2 s",
  );
}
if (chosen("volume")) {
  const { lists, size } = await measureVolume();
  const ms = (time) => (time * 1000).toFixed(0);
  for (const { bytes, first, middle, moved, name, slowest } of lists)
    row(
      `among ${size.sdks} SDKs, ${size.apps} apps, ${size.changes} open changes: ${name}`,
      `${ms(middle)} ms of processor time, at most ${ms(slowest)}, the first time ${ms(first)}, after the log moved ${ms(moved)}; ${(bytes / 1000).toFixed(0)} kB`,
      "under 100 ms",
    );
}
if (chosen("portal")) {
  const it = await measurePortal();
  if (it === null)
    row("the portal by Lighthouse", "not run: npx cannot fetch Lighthouse, or no Chromium", "");
  else
    for (const [name, target] of Object.entries({
      performance: 90,
      accessibility: 100,
      "best-practices": 100,
    })) {
      const [lowest] = it.pages.toSorted((a, b) => a[name] - b[name]);
      row(
        `Lighthouse ${it.version}, a slow phone, ${it.pages.length} pages of the portal, the middle of ${it.runs}: ${name}`,
        `at least ${lowest[name]} (${lowest.page})`,
        `${target}`,
      );
      if (lowest[name] < target) process.exitCode = 1;
    }
}
if (chosen("serve")) {
  const it = await measureServe();
  if (it.missing) row("serving a page", `not run: install ${it.missing.join(", ")}`, "");
  else {
    row(
      `serving a page of ${Math.round(it.bytes / 1000)} kB, one core, 64 connections, against nginx`,
      `${it.ofNginx.toFixed(2)} of nginx (${Math.round(it.pilu)} and ${Math.round(it.nginx)} requests/s)`,
      "at least 0.75",
    );
    row(
      "the same against next start",
      `${it.timesNext.toFixed(1)} x (${Math.round(it.next)} requests/s)`,
      "at least 20 x",
    );
  }
}
console.log(
  `Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model ?? "unknown processor"}\n`,
);
console.log("| work | measured | target |\n|---|---|---|");
for (const cells of rows) console.log(`| ${cells.join(" | ")} |`);
