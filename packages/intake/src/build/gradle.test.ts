import { describe, expect, test } from "vitest";
import { readBuild } from "./read.ts";

function read(text: string, path = "app/gradle.lockfile") {
  return readBuild({ path, text });
}
const reasons = async (text: string, path?: string) =>
  Object.fromEntries(
    (await read(text, path)).packages.map((one) => [`${one.name}:${one.version}`, one.notShipped]),
  );

test("a lockfile gives every coordinate, and only what a release runs ships", async () => {
  const text = [
    "# This is a Gradle generated file for dependency locking.",
    "com.example:push:3.1.0=freeReleaseCompileClasspath,freeReleaseRuntimeClasspath",
    "com.example:inspector:1.0=freeDebugRuntimeClasspath",
    "com.example:asserts:2.0=freeReleaseUnitTestRuntimeClasspath,testRuntimeClasspath",
    "com.example:processor:2.0=kspReleaseKotlinProcessorClasspath,freeReleaseLintChecksClasspath",
    "com.example:stub:1.0=freeReleaseCompileClasspath",
    "com.example:plain:1.0=runtimeClasspath",
    "empty=lintChecks",
    "",
  ].join("\n");
  expect((await read(text)).faults).toEqual([]);
  expect(await reasons(text)).toEqual({
    "com.example:push:3.1.0": null,
    "com.example:inspector:1.0": "dev-only",
    "com.example:asserts:2.0": "test-only",
    "com.example:processor:2.0": "build-tool",
    "com.example:stub:1.0": "not-shipped",
    "com.example:plain:1.0": null,
  });
});

test("a flavour whose name only contains the letters of test or debug ships", async () => {
  expect(
    await reasons(
      "a:b:1=latestReleaseRuntimeClasspath\na:c:1=contestReleaseRuntimeClasspath\na:d:1=debuggedRuntimeClasspath\nempty=",
    ),
  ).toEqual({ "a:b:1": null, "a:c:1": null, "a:d:1": null });
});

test("of several versions of a module each keeps its own reason", async () => {
  const text = "com.example:a:1.0=fullDebugRuntimeClasspath\ncom.example:a:1.1=fullReleaseRuntimeClasspath\n";
  expect(await reasons(text)).toEqual({ "com.example:a:1.0": "dev-only", "com.example:a:1.1": null });
});

test.each(["buildscript-gradle.lockfile", "settings-gradle.lockfile"])(
  "%s builds the app only",
  async (path) => {
    expect(await reasons("com.example:plugin:1.0=classpath,releaseRuntimeClasspath\nempty=\n", path)).toEqual(
      {
        "com.example:plugin:1.0": "build-tool",
      },
    );
  },
);

test("a lockfile in which every configuration is empty lists nothing and is whole", async () => {
  expect(await read("# comment\nempty=incomingCatalogForLibs0\n")).toMatchObject({
    packages: [],
    faults: [],
  });
});

describe("the older form, one file a configuration", () => {
  const text = "# comment\ncom.example:push:3.1.0\ncom.example:core:1.0\n";

  test.each([
    ["gradle/dependency-locks/releaseRuntimeClasspath.lockfile", null],
    ["gradle/dependency-locks/debugRuntimeClasspath.lockfile", "dev-only"],
    ["gradle/dependency-locks/releaseUnitTestRuntimeClasspath.lockfile", "test-only"],
    ["gradle\\dependency-locks\\kapt.lockfile", "build-tool"],
  ])("%s takes its configuration from its name", async (path, reason) => {
    expect(await reasons(text, path)).toEqual({
      "com.example:push:3.1.0": reason,
      "com.example:core:1.0": reason,
    });
  });
});

test("CRLF, a byte order mark and white space at line ends change nothing", async () => {
  const text = "\uFEFF# comment\r\ncom.example:push:3.1.0=releaseRuntimeClasspath \r\nempty=\r\n";
  expect(await read(text)).toEqual(
    await read("# comment\ncom.example:push:3.1.0=releaseRuntimeClasspath\nempty=\n"),
  );
});

test("a broken line is named, and the others are read", async () => {
  const { packages, faults } = await read(
    "# comment\ncom.example:push:3.1.0=releaseRuntimeClasspath\ncom.example:core:1.\nempty=\n",
  );
  expect(packages).toHaveLength(1);
  expect(faults).toEqual([
    { code: "input.malformed", path: "app/gradle.lockfile", line: 3, expected: "gradle-line" },
  ]);
});

test("a file that breaks in every line is told about in ten lines", async () => {
  expect((await read(`empty=\n${"?\n".repeat(100_000)}`)).faults).toHaveLength(10);
});

test("a line of ten megabytes is a line like any other", async () => {
  const many = Array.from({ length: 400_000 }, (_, n) => `v${n}ReleaseRuntimeClasspath`).join(",");
  expect(await reasons(`com.example:push:3.1.0=${many}\nempty=\n`)).toEqual({
    "com.example:push:3.1.0": null,
  });
});

test("flavours are told where a build has them", async () => {
  const text = [
    "com.example:push:3.1.0=fullReleaseRuntimeClasspath,minimalReleaseRuntimeClasspath,fullDebugRuntimeClasspath",
    "com.example:map:1.0=fullReleaseRuntimeClasspath,fullReleaseCompileClasspath",
    "com.example:core:1.0=releaseRuntimeClasspath",
    "empty=",
  ].join("\n");
  const { packages } = await read(text);
  expect(packages.map((one) => one.variants)).toEqual([["full", "minimal"], ["full"], undefined]);
});

test("lines copied out of a lockfile have no end to look for; what Gradle wrote has", async () => {
  const line = "com.example:push:3.1.0=releaseRuntimeClasspath\n";
  expect(await reasons(line)).toEqual({ "com.example:push:3.1.0": null });
  const cut = await read(`# This is a Gradle generated file for dependency locking.\n${line}`);
  expect(cut.faults).toMatchObject([{ expected: "gradle-end", line: 2 }]);
});
