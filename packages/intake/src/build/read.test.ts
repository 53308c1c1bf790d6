import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detect, mayBeBuild } from "./detect.ts";
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
    ["bun.lock", '{\n  "lockfileVersion": 1,\n  "workspaces": {\n'],
    ["oh-package-lock.json5", '{"meta":{},"lockfileVersion":3,"specifiers":{}}'],
    ["package.json", '{"name":"a","dependencies":{}}'],
    ["yarn.lock", '# yarn lockfile v1\n\na@^1:\n  version "1.0.0"\n'],
    ["pnpm-lock.yaml", "lockfileVersion: '9.0'\n"],
    ["notes.md", "time: 10:30:00\n"],
  ])("%s is none that we read", (path, head) => {
    expect(detect({ path, head })).toBeNull();
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
    ["package.json", false],
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
  ])("%s is named as one", (_, text, line) => {
    expect(readBuild({ path: "x", text }).faults).toMatchObject([
      { code: "input.malformed", line, expected: "no-conflict-marks" },
    ]);
  });

  test("bytes that are no text are named as such", () => {
    for (const text of ["a:b:1=x\n\u0000\u0001", "PODS:\n\ufffd\ufffd"]) {
      expect(readBuild({ path: "x", text }).faults).toMatchObject([{ line: 2, expected: "text" }]);
    }
  });

  test("a file of a kind we do not read has that as its fault", () => {
    expect(readBuild({ path: "notes.md", text: "# Notes" })).toMatchObject({
      kind: null,
      faults: [{ code: "input.unknown-format" }],
    });
  });
});

test("whatever the text, reading ends with packages or faults and never throws", () => {
  const pieces = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "PODS:\n",
      "  - A (1.0)\n",
      "a:b:1=c\n",
      "empty=\n",
      "{",
      '"packages":',
      "}",
      "[",
      "\r\n",
    ),
    fc.json(),
  );
  const path = fc.constantFrom("Podfile.lock", "gradle.lockfile", "package-lock.json", "x", "");
  fc.assert(
    fc.property(path, fc.array(pieces), (name, parts) => {
      const build = readBuild({ path: name, text: parts.join("") });
      expect(build.kind === null ? build.faults.length : 1).toBeGreaterThan(0);
    }),
  );
}, 60_000);
