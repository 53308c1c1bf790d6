import { spawnSync } from "node:child_process";
import { chmodSync, lstatSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Scan } from "@pilu/schema";
import { describe, expect, test } from "vitest";
import { folderOf, gradle, npm, pilu, podfile } from "../testing/pilu.ts";

function scanOf(args: readonly string[], cwd: string) {
  const ran = pilu(["scan", "--json", ...args], { cwd });
  return { ...ran, scan: ran.stdout === "" ? null : Scan.parse(JSON.parse(ran.stdout)) };
}
const everything = {
  "android/gradle.lockfile": gradle,
  "ios/Podfile.lock": podfile,
  "web/package-lock.json": npm,
};

describe("a scan", () => {
  test("of a folder finds the builds in it, and is pilu.scan/1 alone on standard output", () => {
    const { code, scan, stderr } = scanOf(["."], folderOf(everything));
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(scan?.inputs).toEqual([
      { path: "android/gradle.lockfile", kind: "gradle.lockfile", packages: 4 },
      { path: "ios/Podfile.lock", kind: "Podfile.lock", packages: 1 },
      { path: "web/package-lock.json", kind: "package-lock.json", packages: 1 },
    ]);
    expect(scan?.sdks.map((sdk) => sdk.id)).toEqual(["amap-location", "sentry"]);
    expect(scan?.unknown).toEqual([
      { purl: "pkg:maven/com.example/unheard-of@1.0", input: "android/gradle.lockfile" },
    ]);
    expect(scan?.ignored).toEqual([{ purl: "pkg:maven/junit/junit@4.13", reason: "test-only" }]);
  });

  test("is a table for people, without colours where nobody looks on", () => {
    const { code, stdout } = pilu(["scan", folderOf(everything)]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Inputs: 3\. Packages: 6\. SDKs: 2\.$/m);
    expect(stdout).toMatch(/^Sentry SDK +Functional Software, Inc\. +\d+ +pkg:\S+ and 2 more$/m);
    expect(stdout).toMatch(/^Unknown: 1 \(pkg:maven\/com\.example\/unheard-of@1\.0\)\.$/m);
    expect(stdout).toMatch(/^Ignored: 1 \(tests only: 1\)\.$/m);
    expect(stdout).not.toContain("\u001b");
  });

  test("speaks Chinese to those who read it", () => {
    const { stdout } = pilu(["scan", folderOf(everything)], { environment: { PILU_LANG: "zh-CN" } });
    expect(stdout).toMatch(/^输入 3 个，软件包 6 个，SDK 2 个。$/m);
    expect(stdout).toMatch(/^高德/m);
  });

  test("reads a file once, however often and by whatever way it is named", () => {
    const folder = folderOf({ "gradle.lockfile": gradle });
    const { code, scan } = scanOf(["gradle.lockfile", ".", join(folder, "gradle.lockfile"), "./"], folder);
    expect(code).toBe(0);
    expect(scan?.inputs.map((input) => input.path)).toEqual(["gradle.lockfile"]);
  });

  test("reads a build by what it holds, whatever its name", () => {
    const { code, scan } = scanOf(["saved.txt"], folderOf({ "saved.txt": podfile }));
    expect(code).toBe(0);
    expect(scan?.inputs).toEqual([{ path: "saved.txt", kind: "Podfile.lock", packages: 1 }]);
  });

  test("takes a byte order mark and the line ends of Windows as they come", () => {
    const { code, scan } = scanOf(
      ["."],
      folderOf({ "gradle.lockfile": `\ufeff${gradle.replaceAll("\n", "\r\n")}` }),
    );
    expect(code).toBe(0);
    expect(scan?.packages).toBe(4);
  });
});

describe("a walk", () => {
  const paths = (scan: Scan | null) => scan?.inputs.map((input) => input.path);

  test("leaves out what package managers and builds write", () => {
    const hidden = ["node_modules/a", "Pods", ".git", "build", "dist", ".gradle", "DerivedData"];
    const files = Object.fromEntries(hidden.map((name) => [`app/${name}/gradle.lockfile`, "broken"]));
    const { code, scan } = scanOf(["."], folderOf({ ...files, "app/gradle.lockfile": gradle }));
    expect(code).toBe(0);
    expect(paths(scan)).toEqual(["app/gradle.lockfile"]);
  });

  test("leaves out what .gitignore names, in every folder, and takes back what an inner one allows", () => {
    const folder = folderOf({
      ".gitignore": "old/\n*.lockfile\n",
      "old/Podfile.lock": podfile,
      "a/gradle.lockfile": gradle,
      "b/.gitignore": "!gradle.lockfile\n",
      "b/gradle.lockfile": gradle,
    });
    expect(paths(scanOf(["."], folder).scan)).toEqual(["b/gradle.lockfile"]);
  });

  test("keeps the rules of the repository above, but reads a folder that is named itself", () => {
    const folder = folderOf({
      ".git/HEAD": "",
      ".gitignore": "app/skipped\n/out\n",
      "app/skipped/Podfile.lock": podfile,
      "app/gradle.lockfile": gradle,
      "out/Podfile.lock": podfile,
    });
    expect(paths(scanOf(["app", "out"], folder).scan)).toEqual(["app/gradle.lockfile", "out/Podfile.lock"]);
  });

  test.skipIf(process.platform === "win32")("follows no links, so that it ends", () => {
    const folder = folderOf({ "app/gradle.lockfile": gradle, "elsewhere/Podfile.lock": podfile });
    symlinkSync("..", join(folder, "app", "up"));
    symlinkSync("../elsewhere/Podfile.lock", join(folder, "app", "Podfile.lock"));
    const { code, scan } = scanOf(["app"], folder);
    expect(code).toBe(0);
    expect(paths(scan)).toEqual(["app/gradle.lockfile"]);
  });

  test("passes by what only looks like a build", () => {
    const { code, scan } = scanOf(
      ["."],
      folderOf({ "flake.lockfile": "nothing\n", "gradle.lockfile": gradle }),
    );
    expect(code).toBe(0);
    expect(paths(scan)).toEqual(["gradle.lockfile"]);
  });
});

describe("what cannot be read ends with 2 and one line: the file, the line, what was expected", () => {
  test.each([
    [
      "gradle.lockfile",
      "com.a:b:1=releaseRuntimeClasspath\nnonsense\nempty=\n",
      "gradle.lockfile:2: the input is broken at line 2; expected group:artifact:version=configuration,…; generate the file again.",
    ],
    [
      "Podfile.lock",
      "PODS:\n  - A (1.0)\n  - B (2.0",
      "Podfile.lock:3: the input is broken at line 3; expected a pod such as Name (1.2.3); generate the file again.",
    ],
    ["Podfile.lock", "PODS:\n  - A (1.0)\n  - B: [\n", /^Podfile\.lock:\d: .*; expected valid YAML;/],
    ["Podfile.lock", "PODS: 3\n", /^Podfile\.lock:1: .*; expected the list PODS;/],
    [
      "package-lock.json",
      '{\n  "lockfileVersion": 3,\n  "packages": {\n    "node_modules/a": {',
      /^package-lock\.json:4: .*; expected a key in double quotes;/,
    ],
    [
      "package-lock.json",
      '{\n"lockfileVersion": 9,\n"packages": {}}',
      /^package-lock\.json:2: .*; expected lockfileVersion 1, 2 or 3;/,
    ],
    [
      "gradle.lockfile",
      "",
      /^gradle\.lockfile:1: .*; expected a line group:artifact:version=configuration, or empty=;/,
    ],
    ["gradle.lockfile", Buffer.from(gradle, "utf16le"), /^gradle\.lockfile:1: .*; expected text in UTF-8;/],
    [
      "gradle.lockfile",
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0xff, 0xfe]),
      /; expected text in UTF-8;/,
    ],
    [
      "gradle.lockfile",
      "a:b:1=c\n<<<<<<< ours\n",
      /^gradle\.lockfile:2: .*; expected no marks of an unfinished merge;/,
    ],
    ["notes.md", "# Notes\n", /^notes\.md: the format of the input is not known;/],
  ])("%s: %j", (name, content, line) => {
    const { code, stdout, stderr } = pilu(["scan", "--json", name], { cwd: folderOf({ [name]: content }) });
    expect(code).toBe(2);
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    // What a broken lockfile still says is told; where it says nothing there is no result.
    if (stdout !== "") expect(Scan.parse(JSON.parse(stdout)).packages).toBeGreaterThan(0);
  });

  test("the other inputs are read and told all the same", () => {
    const { code, scan, stderr } = scanOf(
      ["."],
      folderOf({ ...everything, "ios/Podfile.lock": "PODS: [", "b/package-lock.json": "{" }),
    );
    expect(code).toBe(2);
    expect(scan?.inputs.map((input) => input.path)).toEqual([
      "android/gradle.lockfile",
      "web/package-lock.json",
    ]);
    expect(
      stderr
        .trimEnd()
        .split("\n")
        .map((line) => line.split(":")[0]),
    ).toEqual(["b/package-lock.json", "ios/Podfile.lock"]);
  });

  test("a path with nothing at it, a folder without a build, a file of another kind", () => {
    const folder = folderOf({ "empty/readme.txt": "" });
    const { code, stdout, stderr } = pilu(["scan", "nowhere", "empty"], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("nowhere: the input cannot be read (there is nothing at this path);");
    expect(stderr).toContain("empty: no build file was found;");
  });

  test("a file too large to be a lockfile is refused before it is read", () => {
    const folder = folderOf({ "gradle.lockfile": gradle });
    truncateSync(join(folder, "gradle.lockfile"), 100_000_000);
    const { code, stderr } = pilu(["scan", "gradle.lockfile"], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toBe(
      "gradle.lockfile: the input is too large, at most 67108864 bytes; give a smaller file.\n",
    );
  });

  test.skipIf(process.platform === "win32")("a pipe is refused, not waited for", () => {
    const folder = folderOf({ "gradle.lockfile": gradle });
    spawnSync("sh", ["-c", 'mkfifo "$0"', join(folder, "Podfile.lock")]);
    expect(lstatSync(join(folder, "Podfile.lock")).isFIFO()).toBe(true);
    expect(pilu(["scan", "Podfile.lock"], { cwd: folder })).toMatchObject({ code: 2 });
    expect(scanOf(["."], folder)).toMatchObject({ code: 0, scan: { packages: 4 } });
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "what may not be read is named",
    () => {
      const folder = folderOf({ "a/gradle.lockfile": gradle, "b/gradle.lockfile": gradle });
      chmodSync(join(folder, "a/gradle.lockfile"), 0);
      const { code, stderr } = scanOf(["."], folder);
      expect(code).toBe(2);
      expect(stderr).toContain("a/gradle.lockfile: the input cannot be read (permission denied);");
    },
  );

  test.skipIf(process.platform === "win32")("the name of a file moves no cursor", () => {
    const folder = folderOf();
    writeFileSync(join(folder, "\u001b[2J.lockfile"), "a:b:1=x\nnonsense\n");
    expect(pilu(["scan", "\u001b[2J.lockfile"], { cwd: folder }).stderr).toMatch(
      /^\\u001b\[2J\.lockfile:2: /,
    );
  });
});
