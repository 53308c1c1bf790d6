// Hugo (gohugo.io) makes the pages of some apps: each app a page bundle whose one resource is the published document, in
// two languages and three formats, as it applies now and as version 1. The templates are in `bench/hugo`.
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { childTime } from "./child-time.mjs";

const templates = fileURLToPath(new URL("hugo", import.meta.url));

export function hasHugo() {
  return spawnSync("hugo", ["version"]).status === 0;
}

/** Processor time in seconds, the pages made, and how large one is against ours: `{busy, pages, size}`. */
export function buildWithHugo(site, { folder, apps }) {
  const project = join(folder, "hugo");
  cpSync(templates, project, { recursive: true });
  const [, style = ""] =
    /<style>(.*?)<\/style>/s.exec(readFileSync(join(site, "d/bench-0/en.html"), "utf8")) ?? [];
  writeFileSync(join(project, "page.css"), style);
  for (let at = 0; at < apps; at += 1) {
    const slug = `bench-${at}`;
    bundle(join(project, "content/d", slug, "now"), join(site, "d", `${slug}.json`));
    bundle(join(project, "content/d", slug, "v/1"), join(site, "d", slug, "v/1.json"));
  }
  const out = join(folder, "hugo-out");
  const started = childTime();
  const { status, stderr } = spawnSync("hugo", ["--quiet", "--source", project, "--destination", out], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const busy = childTime() - started;
  const pages = readdirSync(out, { recursive: true }).filter((name) => /index\.(html|csv|md)$/.test(name));
  const sizeOf = (path) => readFileSync(path).length;
  const size =
    ["html", "csv", "md"].reduce(
      (sum, end) => sum + sizeOf(join(out, "en/d/bench-0/now", `index.${end}`)),
      0,
    ) /
    ["d/bench-0/en.html", "d/bench-0.en.csv", "d/bench-0.en.md"].reduce(
      (sum, name) => sum + sizeOf(join(site, name)),
      0,
    );
  return { busy, pages: pages.length, size };
}

function bundle(folder, document) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(document, join(folder, "document.json"));
  for (const language of ["", "en."])
    writeFileSync(join(folder, `index.${language}md`), "---\ntitle: app\n---\n");
}
