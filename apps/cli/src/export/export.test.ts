import { spawn } from "node:child_process";
import {
  cpSync,
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
import { join, relative } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderOf, pilu } from "../testing/pilu.ts";
import { settle } from "./settle.ts";

const command = fileURLToPath(new URL("../../bin/pilu.mjs", import.meta.url));
const base = "https://apps.example";
const elsewhere = "http://other.example";
const data = mkdtempSync(join(tmpdir(), "pilu-export-"));
// The site as it stands, and as it stands once it has moved to another address.
const [good, moved] = [join(data, "good"), join(data, "moved")];
const settings = () => ({
  environment: { PILU_DATABASE_URL: `file:${join(data, "pilu.db")}`, PILU_DATA: data },
});
const exported = (out: string, ...more: string[]) =>
  pilu(["export", "--out", out, "--base-url", base, ...more], settings());

afterAll(() => rmSync(data, { recursive: true }));
beforeAll(() => {
  pilu(["migrate"], settings());
  pilu(["seed", "--demo"], settings());
  exported(good);
  pilu(["export", "--out", moved, "--base-url", elsewhere], settings());
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

  test("after any number of files took their places is ended by what the next one does first", () => {
    const [before, after] = [bytesOf(good), bytesOf(moved)];
    const manifest = ".pilu/manifest.jsonl";
    const changed = [...after.keys()].filter(
      (name) => before.get(name) !== after.get(name) && name !== manifest,
    );
    const standing = readFileSync(join(good, manifest), "utf8").split("\n");
    const changedParts = readFileSync(join(moved, manifest), "utf8")
      .split("\n")
      .filter((line) => line.startsWith('{"part"') && !standing.includes(line))
      .map((line) => JSON.parse(line).part);
    for (let count = 0; count <= changed.length; count += 45) {
      const site = copyOf(good);
      // What lies there at that point: new files that wait, the manifest among them, and some that have moved.
      changed.forEach((name, at) => {
        cpSync(join(moved, name), at < count ? join(site, name) : join(site, ".new", name));
      });
      // With or without word of which parts have files that wait.
      mkdirSync(join(site, ".new/.pilu"), { recursive: true });
      if (count % 2 === 0) writeFileSync(join(site, ".new/.pilu/changed"), changedParts.join("\n"));
      cpSync(join(moved, manifest), join(site, ".new", manifest));
      expect(settle(site)).toBe(true);
      expect(bytesOf(site)).toEqual(after);
      expect(existsSync(join(site, ".new"))).toBe(false);
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
  const child = spawn(process.execPath, [command, "export", "--out", site, "--base-url", elsewhere], {
    env: { PATH: process.env.PATH ?? "", ...settings().environment },
    stdio: "ignore",
  });
  return { child, ended: new Promise((done) => child.once("exit", done)) };
}

function copyOf(site: string): string {
  const copy = folderOf();
  cpSync(site, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

function waiting(site: string): number {
  return existsSync(join(site, ".new")) ? filesIn(join(site, ".new")).length : 0;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .filter((name) => !name.startsWith(".pilu/exporting"))
      .sort();
  } catch {
    // It is being moved away under our eyes.
    return [];
  }
}

function bytesOf(site: string): Map<string, string> {
  const names = filesIn(site).filter((name) => !name.startsWith(".new/"));
  return new Map(names.map((name) => [name, readFileSync(join(site, name), "base64")]));
}

function timesOf(site: string): Map<string, number> {
  return new Map(filesIn(site).map((name) => [name, statSync(join(site, name)).mtimeMs]));
}
