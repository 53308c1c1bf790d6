import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  type Dirent,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withEachStep } from "../testing/each-step.ts";
import { folderOf, pilu } from "../testing/pilu.ts";
import { settle } from "./settle.ts";

const command = fileURLToPath(new URL("../../bin/pilu.mjs", import.meta.url));
const base = "https://apps.example";
const elsewhere = "http://other.example";
const data = mkdtempSync(join(tmpdir(), "pilu-export-"));
// The site as it stands, and as it stands once it has moved to another address.
const [good, moved] = [join(data, "good"), join(data, "moved")];
// The first of them with all that makes it the second decided, and nothing done.
const decided = join(data, "decided");
const settings = () => ({
  environment: { PILU_DATABASE_URL: `file:${join(data, "pilu.db")}`, PILU_DATA: data },
});
const exported = (out: string, ...more: string[]) =>
  pilu(["export", "--out", out, "--base-url", base, ...more], settings());

const toElsewhere = (site: string) => ["export", "--out", site, "--base-url", elsewhere];
const environment = () => ({ PATH: process.env.PATH ?? "", ...settings().environment });
/** Code that ends a process before it names a file once more, which it does when all is decided. */
const diesBeforeLinks = `data:text/javascript,import fs from "node:fs";import { syncBuiltinESMExports } from "node:module";
fs.linkSync = () => process.kill(process.pid, "SIGKILL");
syncBuiltinESMExports();`;

afterAll(() => rmSync(data, { recursive: true }));
beforeAll(() => {
  pilu(["migrate"], settings());
  pilu(["seed", "--demo"], settings());
  exported(good);
  pilu(["export", "--out", moved, "--base-url", elsewhere], settings());
  cpSync(good, decided, { recursive: true, verbatimSymlinks: true });
  spawnSync(process.execPath, ["--import", diesBeforeLinks, command, ...toElsewhere(decided)], {
    env: environment(),
  });
}, 120_000);

describe("the public site as files", () => {
  test("has every page in every encoding, and nothing else is written", () => {
    const site = folderOf();
    const { code, stdout, stderr } = exported(site);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Apps: 3\. Written to .+: \d+ pages/);
    const pages = filesIn(site).filter((name) => !name.startsWith(".pilu/"));
    for (const app of ["ferrywise", "lanjing-trails", "little-boat-books"])
      expect(pages).toEqual(
        expect.arrayContaining([`d/${app}/en.html`, `d/${app}/v/1.json`, `d/${app}/feed.zh-CN.atom`]),
      );
    const plain = pages.filter((name) => !/\.(br|gz)$/.test(name));
    expect(pages).toHaveLength(plain.length * 3);
    for (const name of plain) {
      const body = readFileSync(join(site, name));
      expect(brotliDecompressSync(readFileSync(join(site, `${name}.br`))).equals(body)).toBe(true);
      expect(gunzipSync(readFileSync(join(site, `${name}.gz`))).equals(body)).toBe(true);
    }
    expect(existsSync(join(site, ".new"))).toBe(false);
  });

  test("is left alone while nothing changes", () => {
    const site = copyOf(good);
    const before = timesOf(site);
    const { code, stdout } = exported(site);
    expect(code).toBe(0);
    expect(stdout).toContain("up to date; nothing was written");
    expect(timesOf(site)).toEqual(before);
  });

  test("takes a new address in every page that names it, and nowhere else", () => {
    const site = copyOf(good);
    const before = timesOf(site);
    expect(pilu(["export", "--out", site, "--base-url", elsewhere], settings()).code).toBe(0);
    expect(bytesOf(site)).toEqual(bytesOf(moved));
    const after = timesOf(site);
    for (const name of ["d/ferrywise.json", "d/ferrywise/v/1.json", "d/ferrywise/changes/1.json"])
      expect(after.get(name)).toBe(before.get(name));
  });

  test("is checked file by file: what is missing or altered is named", () => {
    const site = copyOf(good);
    expect(exported(site, "--check")).toMatchObject({
      code: 0,
      stdout: "Every file is as it was exported.\n",
    });
    writeFileSync(join(site, "d/ferrywise/en.html"), "<p>altered</p>");
    rmSync(join(site, "d/ferrywise/v/1.json.gz"));
    const { code, stdout } = exported(site, "--check");
    expect(code).toBe(1);
    expect(stdout).toContain("d/ferrywise/en.html: not as it was exported\n");
    expect(stdout).toContain("d/ferrywise/v/1.json.gz: missing\n");
    rmSync(join(site, ".pilu/manifest.jsonl"));
    exported(site);
    expect(exported(site, "--check").code).toBe(0);
  });

  test("keeps files at addresses that are gone", () => {
    const site = copyOf(good);
    const manifest = join(site, ".pilu/manifest.jsonl");
    const gone = readFileSync(manifest, "utf8").replaceAll("d/ferrywise", "d/former");
    writeFileSync(manifest, gone);
    renameSync(join(site, "d/ferrywise"), join(site, "d/former"));
    for (const name of readdirSync(join(site, "d")).filter((one) => one.startsWith("ferrywise.")))
      renameSync(join(site, "d", name), join(site, "d", name.replace("ferrywise", "former")));
    exported(site);
    expect(existsSync(join(site, "d/former/en.html"))).toBe(true);
    expect(existsSync(join(site, "d/ferrywise/en.html"))).toBe(true);
    expect(exported(site, "--check").code).toBe(0);
  });
});

describe("an export that is killed", () => {
  test.each([1, 60, 180])(
    "once %i files wait leaves the last good site, and the next one ends it",
    async (count) => {
      const site = copyOf(good);
      const { child, ended } = begun(site);
      while (child.exitCode === null && waiting(site) < count) await pause(1);
      child.kill("SIGKILL");
      await ended;
      // Until the manifest waits with them, nothing that readers see has moved.
      if (existsSync(join(site, ".new")) && !existsSync(join(site, ".new/.pilu/manifest.jsonl")))
        expect(bytesOf(site)).toEqual(bytesOf(good));
      expect(pilu(["export", "--out", site, "--base-url", elsewhere], settings())).toMatchObject({
        code: 0,
        stderr: "",
      });
      expect(bytesOf(site)).toEqual(bytesOf(moved));
      expect(existsSync(join(site, ".new"))).toBe(false);
    },
  );

  test("shows every app whole at each step, as it was or as it will be", () => {
    const site = copyOf(decided);
    const [before, after] = [appsOf(good), appsOf(moved)];
    const seen = new Set<string>();
    withEachStep(
      () => settle(site),
      () => {
        for (const [app, is] of appsOf(site)) {
          expect([before.get(app), after.get(app)], app).toContain(is);
          seen.add(`${app} ${is === after.get(app) ? "after" : "before"}`);
        }
      },
    );
    expect(seen.size).toBe(6);
    expect(bytesOf(site)).toEqual(bytesOf(moved));
  });

  test("after any number of steps is ended by what the next one does first", () => {
    const all = withEachStep(
      () => settle(copyOf(decided)),
      () => {},
    );
    // The links are turned in the last steps.
    for (let at = 1; at < all; at += at < all - 80 ? 300 : 16) {
      const site = copyOf(decided);
      expect(() =>
        withEachStep(
          () => settle(site),
          (count) => {
            if (count === at) throw new Error("the power is lost");
          },
        ),
      ).toThrow("the power is lost");
      expect(settle(site)).toBe(true);
      expect(bytesOf(site)).toEqual(bytesOf(moved));
      expect(existsSync(join(site, ".new"))).toBe(false);
      // One state an app, and the link to it.
      for (const app of appsOf(good).keys())
        expect(readdirSync(join(site, ".pilu/apps", app))).toHaveLength(2);
    }
  });

  test.each(["SIGINT", "SIGTERM"] as const)(
    "by %s while files take their places ends it first",
    async (signal) => {
      const site = copyOf(good);
      const { child, ended } = begun(site);
      while (child.exitCode === null && !existsSync(join(site, ".new/.pilu/manifest.jsonl"))) await pause(1);
      child.kill(signal);
      await ended;
      expect(bytesOf(site)).toEqual(bytesOf(moved));
      expect(existsSync(join(site, ".new"))).toBe(false);
    },
  );

  test("while it wrote down what will stand leaves the last good site", () => {
    const site = copyOf(good);
    cpSync(join(moved, "d"), join(site, ".new/d"), { recursive: true });
    const whole = readFileSync(join(moved, ".pilu/manifest.jsonl"), "utf8");
    mkdirSync(join(site, ".new/.pilu"));
    writeFileSync(join(site, ".new/.pilu/manifest.jsonl"), whole.slice(0, -20));
    expect(settle(site)).toBe(false);
    expect(bytesOf(site)).toEqual(bytesOf(good));
  });
});

describe("one line says what to do", () => {
  test("where the address is no web address", () => {
    const site = folderOf();
    for (const address of ["javascript:alert(1)", "ftp://x.example"])
      expect(pilu(["export", "--out", site, "--base-url", address], settings())).toMatchObject({
        code: 2,
        stdout: "",
      });
    expect(readdirSync(site)).toEqual([]);
  });

  test("where no address is known, and the door's own is taken", () => {
    const site = folderOf();
    const { code, stderr } = pilu(["export", "--out", site], settings());
    expect({ code, lines: stderr.trimEnd().split("\n").length }).toEqual({ code: 0, lines: 1 });
    expect(stderr).toContain("begin with http://127.0.0.1:4000; give --base-url or set PILU_PUBLIC_URL");
    expect(readFileSync(join(site, "sitemap.xml"), "utf8")).toContain("<loc>http://127.0.0.1:4000/d/");
  });

  test("where the time is none", () => {
    expect(exported(folderOf(), "--until", "soon").stderr).toContain("soon is not allowed for --until");
  });

  test("where nothing was exported, and where the folder is a file", () => {
    expect(exported(folderOf(), "--check").code).toBe(2);
    const folder = folderOf({ site: "text" });
    const { code, stderr } = exported(join(folder, "site"));
    expect(code).toBe(2);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("where files lie at the addresses of apps that no export put there", () => {
    const site = folderOf({ "d/ferrywise.json": "{}" });
    const { code, stderr } = exported(site);
    expect(code).toBe(2);
    expect(stderr).toContain("there are files in d/ that no export put there");
    expect(filesIn(site)).toEqual(["d/ferrywise.json"]);
  });

  test("where the file system has no links", () => {
    const site = folderOf();
    const noLinks = `data:text/javascript,import fs from "node:fs";import { syncBuiltinESMExports } from "node:module";
fs.symlinkSync = () => { throw Object.assign(new Error("EPERM"), { code: "EPERM" }); };
syncBuiltinESMExports();`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", noLinks, command, ...toElsewhere(site)],
      { env: environment(), encoding: "utf8" },
    );
    expect({ status, lines: stderr.trimEnd().split("\n").length }).toEqual({ status: 2, lines: 1 });
    expect(stderr).toContain("no symbolic links");
    expect(filesIn(site)).toEqual([]);
  });

  test("where the list of what stands leads out of the folder", () => {
    const site = copyOf(good);
    const manifest = join(site, ".pilu/manifest.jsonl");
    writeFileSync(
      manifest,
      readFileSync(manifest, "utf8").replaceAll('"d/ferrywise/en.html"', '"../../stray"'),
    );
    expect(pilu(["export", "--out", site, "--base-url", elsewhere], settings()).code).toBe(2);
  });
});

/** Begins to write the site anew for another address. */
function begun(site: string) {
  const child = spawn(process.execPath, [command, ...toElsewhere(site)], {
    env: environment(),
    stdio: "ignore",
  });
  return { child, ended: new Promise((done) => child.once("exit", done)) };
}

function copyOf(site: string): string {
  const copy = folderOf();
  cpSync(site, copy, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  return copy;
}

function waiting(site: string): number {
  return existsSync(join(site, ".new")) ? filesIn(join(site, ".new")).length : 0;
}

/** The files of a folder as a web server sees them: links are followed, and the states of apps are seen through them. */
function filesIn(folder: string, below = ""): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(folder, below), { withFileTypes: true });
  } catch {
    // It is being moved away under our eyes.
    return [];
  }
  return entries
    .map(({ name }) => (below === "" ? name : `${below}/${name}`))
    .flatMap((name) => {
      if (name === ".pilu/apps" || name.startsWith(".pilu/exporting")) return [];
      const is = statSync(join(folder, name), { throwIfNoEntry: false });
      if (is === undefined) return [];
      return is.isDirectory() ? filesIn(folder, name) : [name];
    })
    .sort();
}

const digests = new Map<string, string>();

/** SHA-256 of a file; one that was read before is known again by its place on the disk. */
function digestOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path);
  const key = `${ino} ${mtimeMs} ${size}`;
  const known = digests.get(key) ?? createHash("sha256").update(readFileSync(path)).digest("hex");
  digests.set(key, known);
  return known;
}

function bytesOf(site: string): Map<string, string> {
  const names = filesIn(site).filter((name) => !name.startsWith(".new/"));
  return new Map(names.map((name) => [name, digestOf(join(site, name))]));
}

/** What readers see of each app: all its files, by one digest. */
function appsOf(site: string): Map<string, string> {
  const found = new Map(["ferrywise", "lanjing-trails", "little-boat-books"].map((app) => [app, ""]));
  for (const name of filesIn(site, "d")) {
    const app = /^d\/([a-z-]+)/.exec(name)?.[1] ?? "";
    found.set(app, `${found.get(app)} ${name} ${digestOf(join(site, name))}`);
  }
  return found;
}

function timesOf(site: string): Map<string, number> {
  return new Map(filesIn(site).map((name) => [name, statSync(join(site, name)).mtimeMs]));
}
