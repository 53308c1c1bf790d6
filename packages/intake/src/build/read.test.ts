import { describe, expect, test } from "vitest";
import { fixtures } from "../testing/fixtures.ts";
import { detect } from "./detect.ts";
import { mayBeBuild } from "./file-name.ts";
import { buildKinds } from "./kind.ts";
import { readBuild } from "./read.ts";

describe("what a file is", () => {
  test.each([
    ["x.txt", "com.example:a:1.0=releaseRuntimeClasspath\nempty=\n", "gradle.lockfile"],
    ["x.txt", "# comment\nempty=lint\n", "gradle.lockfile"],
    ["dependency-locks/releaseRuntimeClasspath.lockfile", "a:b:1\n", "gradle.lockfile"],
    ["saved", "PODS:\n  - A (1.0)\n", "Podfile.lock"],
    ["saved", '{"name":"a","lockfileVersion":2,"requires":true,"packages":{}}', "package-lock.json"],
    ["npm-shrinkwrap.json", '{"name":"a"', "package-lock.json"],
    ["Podfile.lock", "", "Podfile.lock"],
    ["a/gradle.lockfile", "", "gradle.lockfile"],
    ["package-lock.json", "", "package-lock.json"],
    ["Podfile.lock", "com.example:a:1.0=releaseRuntimeClasspath\n", "gradle.lockfile"],
  ] as const)("%s with %j", (path, head, kind) => {
    expect(detect({ path, head })).toBe(kind);
  });

  test.each([
    ["package.json", '{"type":"module"', "package.json"],
    ["app.json", '{"expo":{"name":"a"}}', null],
    ["manifest.json", '{"name":"a","icons":[]}', null],
    ["tsconfig.json", '{"compilerOptions":{}}', null],
    ["composer.json", '{"require":{}}', null],
    ["Gemfile.lock", "GEM\n  remote: x\n", null],
    ["layout.xml", "<LinearLayout/>", null],
    ["notes.md", "time: 10:30:00\n", null],
    ["notes.md", "# Notes\nimplementation of the plan\n", null],
  ] as const)("%s with %j", (path, head, kind) => {
    expect(detect({ path, head })).toBe(kind);
  });

  test.each(buildKinds)("%s is told by its content, whatever the name", (kind) => {
    expect(detect({ path: "saved", head: fixtures[kind].text })).toBe(kind);
  });

  test.each([
    ["gradle.lockfile", true],
    ["releaseRuntimeClasspath.lockfile", true],
    ["Podfile.lock", true],
    ["Podfile-beta.lock", true],
    ["package-lock.json", true],
    ["package-lock-v2.json", true],
    ["package-lock.json.report.json", false],
    ["npm-shrinkwrap.json", true],
    ["package.json", true],
    ["libs.versions.toml", true],
    ["oh-package.json5", true],
    ["bom.1.4.xml", true],
    ["app-spdx.tv", true],
    ["tsconfig.json", false],
    ["data.json", false],
    ["Gemfile.lock", false],
  ])("a walk opens %s: %s", (name, is) => {
    expect(mayBeBuild(name)).toBe(is);
  });
});

describe("what cannot be read", () => {
  test.each([
    ["a conflict", "a:b:1=x\n<<<<<<< HEAD\na:c:1=x\n=======\na:d:1=x\n>>>>>>> main\nempty=\n", 2],
    ["a conflict with CRLF", "a:b:1=x\r\na:c:1=x\r\n=======\r\nempty=\r\n", 3],
    ["a conflict in JSON", '{\n"lockfileVersion": 3,\n<<<<<<< ours\n"packages": {}}', 3],
  ])("%s is named as one", async (_, text, line) => {
    expect((await readBuild({ path: "x", text })).faults).toMatchObject([
      { code: "input.malformed", line, expected: "no-conflict-marks" },
    ]);
  });

  test("bytes that are no text are named as such", async () => {
    for (const text of ["a:b:1=x\n\u0000\u0001", "PODS:\n\ufffd\ufffd"]) {
      expect((await readBuild({ path: "x", text })).faults).toMatchObject([{ line: 2, expected: "text" }]);
    }
  });

  test("a file of a kind we do not read has that as its fault", async () => {
    expect(await readBuild({ path: "notes.md", text: "# Notes" })).toMatchObject({
      kind: null,
      faults: [{ code: "input.unknown-format" }],
    });
  });
});
