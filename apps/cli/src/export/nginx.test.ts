// A real nginx before a real site; where there is none, nothing is told about it.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pilu } from "../testing/pilu.ts";

const hasNginx = spawnSync("nginx", ["-v"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "pilu-nginx-"));
const site = join(folder, "site");
let door: string;
let nginx: ChildProcess | undefined;

beforeAll(async () => {
  if (!hasNginx) return;
  const settings = {
    environment: { PILU_DATABASE_URL: `file:${join(folder, "pilu.db")}`, PILU_DATA: folder },
  };
  pilu(["migrate"], settings);
  pilu(["seed", "--demo"], settings);
  pilu(["export", "--out", site, "--base-url", "https://apps.example", "--exchange"], settings);
  // A second page of the list, which takes more apps than the demo has.
  for (const packed of ["", ".gz"])
    cpSync(join(site, `d.json${packed}`), join(site, `d.after-ferrywise.json${packed}`));
  const port = await freePort();
  door = `http://127.0.0.1:${port}`;
  // Started by root, it would serve as somebody who may not read this folder.
  const asRoot = process.getuid?.() === 0 ? "user root; " : "";
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, "nginx.conf"),
    `${asRoot}daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors;
events {}
http { access_log off; ${temporary.join(" ")} include ${site}/.pilu/nginx-http.conf;
server { listen 127.0.0.1:${port}; root ${site}; include ${site}/.pilu/nginx-server.conf; } }`,
  );
  nginx = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-e", join(folder, "errors")], {
    stdio: "ignore",
  });
  while (nginx.exitCode === null && (await fetch(door).catch(() => null)) === null) await pause(20);
}, 120_000);
afterAll(async () => {
  if (nginx !== undefined && nginx.exitCode === null) {
    nginx.kill("SIGTERM");
    await new Promise((done) => nginx?.once("exit", done));
  }
  rmSync(folder, { recursive: true, force: true });
});

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(`${door}${address}`, { headers });
const cycloneDx = "application/vnd.cyclonedx";
const file = (name: string) => readFileSync(join(site, name), "utf8");

describe.skipIf(!hasNginx)("behind nginx", () => {
  test.each([
    ["/d/ferrywise/zh-CN", "d/ferrywise/zh-CN.html", "text/html; charset=utf-8"],
    ["/d/ferrywise/v/1/en", "d/ferrywise/v/1/en.html", "text/html; charset=utf-8"],
    ["/d/ferrywise.json", "d/ferrywise.json", "application/json; charset=utf-8"],
    ["/d/ferrywise/v/1.json", "d/ferrywise/v/1.json", "application/json; charset=utf-8"],
    ["/d/ferrywise.md?lang=zh-CN", "d/ferrywise.zh-CN.md", "text/markdown; charset=utf-8"],
    ["/d/ferrywise/v/1.csv?lang=en", "d/ferrywise/v/1.en.csv", "text/csv; charset=utf-8"],
    ["/d/ferrywise/history?lang=en", "d/ferrywise/history.en.html", "text/html; charset=utf-8"],
    ["/d/ferrywise/history.json", "d/ferrywise/history.json", "application/json; charset=utf-8"],
    ["/d/ferrywise/feed.atom?lang=en", "d/ferrywise/feed.en.atom", "application/atom+xml; charset=utf-8"],
    ["/d/ferrywise/changes/1.json", "d/ferrywise/changes/1.json", "application/json; charset=utf-8"],
    ["/d/ferrywise/changes?since=1", "d/ferrywise/changes/1.json", "application/json; charset=utf-8"],
    ["/d/ferrywise/collected/en", "d/ferrywise/collected/en.html", "text/html; charset=utf-8"],
    ["/d/ferrywise/shared.json", "d/ferrywise/shared.json", "application/json; charset=utf-8"],
    ["/d/ferrywise/shared.csv?lang=en", "d/ferrywise/shared.en.csv", "text/csv; charset=utf-8"],
    ["/d/ferrywise/v/1/collected/zh-CN", "d/ferrywise/v/1/collected/zh-CN.html", "text/html; charset=utf-8"],
    ["/d/ferrywise/v/1/shared.md?lang=en", "d/ferrywise/v/1/shared.en.md", "text/markdown; charset=utf-8"],
    ["/d/ferrywise/v/1/shared.json", "d/ferrywise/v/1/shared.json", "application/json; charset=utf-8"],
    ["/d/ferrywise.cdx.json", "d/ferrywise.cdx.json", `${cycloneDx}+json; version=1.6; charset=utf-8`],
    ["/d/ferrywise/v/1.cdx.xml", "d/ferrywise/v/1.cdx.xml", `${cycloneDx}+xml; version=1.6; charset=utf-8`],
    ["/d/ferrywise.dpv.jsonld", "d/ferrywise.dpv.jsonld", "application/ld+json; charset=utf-8"],
    ["/d/ferrywise/v/1.fides.yaml", "d/ferrywise/v/1.fides.yaml", "application/yaml; charset=utf-8"],
    ["/taxonomy/1.0.json", "taxonomy/1.0.json", "application/json; charset=utf-8"],
    ["/taxonomy/1.0.csv", "taxonomy/1.0.csv", "text/csv; charset=utf-8"],
    ["/d?lang=en", "d.en.html", "text/html; charset=utf-8"],
    ["/d.json", "d.json", "application/json; charset=utf-8"],
    ["/d.json?after=ferrywise", "d.after-ferrywise.json", "application/json; charset=utf-8"],
    ["/schema/disclosure-1.json", "schema/disclosure-1.json", "application/json; charset=utf-8"],
    ["/sitemap.xml", "sitemap.xml", "application/xml"],
  ])("%s is the file of its address", async (address, name, type) => {
    for (const encoding of ["identity", "gzip"]) {
      const answer = await get(address, { "accept-encoding": encoding });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
      expect(answer.headers.get("content-encoding") ?? "identity").toBe(encoding);
      expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(site, name)))).toBe(true);
    }
  });

  test.each([
    ["/d/lanjing-trails", "en-GB,en;q=0.9", "d/lanjing-trails/en.html"],
    ["/d/lanjing-trails", "fr, zh-TW;q=0.8, en;q=0.5", "d/lanjing-trails/zh-CN.html"],
    ["/d/lanjing-trails", "fr", "d/lanjing-trails/zh-CN.html"],
    ["/d/ferrywise", "fr", "d/ferrywise/en.html"],
    ["/d/ferrywise/v/1", "zh", "d/ferrywise/v/1/zh-CN.html"],
    ["/d/ferrywise?lang=zh-Hant", "en", "d/ferrywise/zh-CN.html"],
    ["/d/ferrywise?lang=zh_CN", "en", "d/ferrywise/zh-CN.html"],
    ["/d/ferrywise/collected", "zh", "d/ferrywise/collected/zh-CN.html"],
    ["/d/ferrywise/v/1/shared", "en", "d/ferrywise/v/1/shared/en.html"],
    ["/d/ferrywise/feed.atom", "zh", "d/ferrywise/feed.zh-CN.atom"],
  ])("%s for a reader of %s is %s", async (address, language, name) => {
    const answer = await get(address, { "accept-language": language });
    expect(answer.headers.get("vary")).toContain("Accept-Language");
    expect(await answer.text()).toBe(file(name));
  });

  test.each([
    "/.pilu/manifest.jsonl",
    "/.pilu/nginx-server.conf",
    "/.new/d.json",
    "/d/unknown",
    "/d/ferrywise/v/9.json",
    "/d/ferrywise/changes?since=1&refused=1",
    "/d/ferrywise/changes",
  ])("%s is not there", async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  test("a page has the headers of the door, and runs nothing", async () => {
    const { headers } = await get("/d/ferrywise/en");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect((await get("/d/ferrywise/v/1.json")).headers.get("cache-control")).toContain("immutable");
  });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
