import { spawnSync } from "node:child_process";
import { chmodSync, lstatSync, truncateSync, writeFileSync } from "node:fs";
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

describe("what cannot be read ends with 2 and one line: the file, the line, what was expected", () => {
  test.each([
    [
      "gradle.lockfile",
      "com.a:b:1=releaseRuntimeClasspath\nnonsense\nempty=\n",
      "gradle.lockfile:2: the input is broken at line 2; expected group:artifact:version=configuration,…; generate the file again.",
    ],
    [
      "gradle.lockfile",
      "# This is a Gradle generated file for dependency locking.\ncom.a:b:1=releaseRuntimeClasspath\n",
      /^gradle\.lockfile:2: .*; expected a line empty= at the end, which Gradle always writes;/,
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
    [
      "Podfile.lock",
      "PODS:\n  - A (1.0)\n",
      /^Podfile\.lock:2: .*; expected the lists DEPENDENCIES and COCOAPODS/,
    ],
    [
      "pnpm-lock.yaml",
      "lockfileVersion: '99.0'\n",
      /^pnpm-lock\.yaml:1: .*; expected a version of the format/,
    ],
    [
      "yarn.lock",
      "# yarn lockfile v1\n\na@1:\n",
      /^yarn\.lock:3: .*; expected an entry with a name and a version;/,
    ],
    [
      "bom.xml",
      '<bom xmlns="http://cyclonedx.org/schema/bom/1.5">\n<a>&x;</a></bom>',
      /^bom\.xml:2: .*; expected well-formed XML without entities/,
    ],
    [
      "package-lock.json",
      '{"lockfileVersion":1,\n"name":"a","name":"b"}',
      /:2: .*; expected every key once;/,
    ],
    [
      "notes.md",
      "# Notes\n",
      /^notes\.md: the format of the input is not known: it holds text of another kind; .*gradle\.lockfile, .*CycloneDX/,
    ],
    [
      "app.apk",
      Buffer.from("PK\u0003\u0004\u0000\u0000"),
      /^app\.apk: .*: it holds an archive \(scan the lockfile/,
    ],
    ["data.json", "{}", /^data\.json: .*: it holds JSON of another kind;/],
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
