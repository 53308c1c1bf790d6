// Composing and rendering: 10,000 appendices of 40 SDKs on one core, in both languages. Hashing what was composed, which a
// publication does once for all languages, is measured beside it. Times are of the processor: a busy machine cannot
// stretch them.
import { createHash } from "node:crypto";
import { sdks, vendors } from "@pilu/catalog";
import { compose, draft, renderHtml } from "@pilu/disclosure";
import { canonical, documentSchema } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { appOf, integrationOf } from "./made-up.mjs";

const apps = Number(process.env.BENCH_APPS ?? 10_000);
const perApp = 40;
const hash = (text) => createHash("sha256").update(text).digest("hex");
const place = {
  base: "/d/bench",
  languages: { "zh-CN": "/d/bench/zh-CN", en: "/d/bench/en" },
  formats: { json: "/d/bench.json", md: "/d/bench.md", csv: "/d/bench.csv" },
  history: "/d/bench/history",
  current: "/d/bench",
  isVersionPage: false,
};
const usable = sdks.filter((sdk) => sdk.data.kind === "items");

export function measureCompose() {
  const inputs = Array.from({ length: 200 }, (_, at) => {
    const app = appOf(`bench-${at}`);
    const chosen = Array.from({ length: perApp }, (_, k) => usable[(at * 7 + k * 3) % usable.length]);
    const unique = [...new Map(chosen.map((sdk) => [sdk.id, sdk])).values()];
    return {
      app,
      integrations: unique.map((sdk) => integrationOf(app, sdk)),
      sdks: unique,
      vendors,
      taxonomy: currentTaxonomy,
    };
  });
  // One round to warm the compiler up; what a server does all day is warm.
  for (const input of inputs) renderHtml(draft(compose(input), hash), { locale: "zh-CN", place });

  const unhashed = { schema: documentSchema, version: null, hash: "0".repeat(64) };
  let bytes = 0;
  let started = process.cpuUsage();
  for (let n = 0; n < apps; n += 1) {
    const document = { ...compose(inputs[n % inputs.length]), ...unhashed };
    bytes += renderHtml(document, { locale: "zh-CN", place }).length;
    bytes += renderHtml(document, { locale: "en", place }).length;
  }
  const each = milliseconds(started) / (apps * 2);

  const contents = inputs.map((input) => compose(input));
  started = process.cpuUsage();
  for (let n = 0; n < apps; n += 1) bytes += draft(contents[n % contents.length], hash).hash.length;
  const hashing = milliseconds(started) / apps;

  const documents = inputs.map((input) => draft(compose(input), hash));
  started = process.cpuUsage();
  for (let n = 0; n < apps; n += 1) bytes += canonical(documents[n % documents.length]).length;
  const yardstick = milliseconds(started) / apps;

  return {
    appendices: apps,
    perPage: each,
    hashing,
    canonicalOnly: yardstick,
    ratio: each / yardstick,
    characters: bytes,
  };
}

function milliseconds(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
