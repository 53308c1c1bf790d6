import { symlinkSync } from "node:fs";
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

  test("tells manifests from lockfiles, and passes by those that a lockfile stands beside", () => {
    const files = {
      "package.json": '{"name":"a","dependencies":{"@sentry/browser":"^8.0.0"}}',
      "web/package.json": '{"name":"b","dependencies":{"@sentry/browser":"^8.0.0"}}',
      "web/package-lock.json": npm,
      "web/test/package.json": "{ broken for a test",
      "android/build.gradle": "dependencies {\n  implementation libs.sentry.android\n}\n",
    };
    const { code, scan, stderr } = scanOf(["."], folderOf(files));
    expect(code).toBe(0);
    expect(scan?.inputs).toEqual([
      { path: "android/build.gradle", kind: "build.gradle", packages: 0, bestEffort: true },
      { path: "package.json", kind: "package.json", packages: 1, bestEffort: true },
      { path: "web/package-lock.json", kind: "package-lock.json", packages: 1 },
    ]);
    expect(stderr).toContain("package.json: best effort: ");
    expect(stderr).toContain("android/build.gradle:2: aliases of a version catalogue (1)");
    expect(stderr).toContain(": libs.sentry.android\n");
  });

  test("learns from the manifest beside a yarn.lock what is for development", () => {
    const lock =
      '# yarn lockfile v1\n\n"@sentry/browser@^8.0.0":\n  version "8.1.0"\n\nmocha@^10.0.0:\n  version "10.0.0"\n';
    const manifest = { dependencies: { "@sentry/browser": "^8.0.0" }, devDependencies: { mocha: "^10.0.0" } };
    const { scan } = scanOf(["."], folderOf({ "yarn.lock": lock, "package.json": JSON.stringify(manifest) }));
    expect(scan?.inputs).toEqual([{ path: "yarn.lock", kind: "yarn.lock", packages: 2 }]);
    expect(scan?.sdks.map((sdk) => sdk.id)).toEqual(["sentry"]);
    expect(scan?.ignored).toEqual([{ purl: "pkg:npm/mocha@10.0.0", reason: "dev-only" }]);
  });

  test("reads a privacy manifest, binary too, and keeps what it declares", () => {
    // Written by plistlib of Python: {"NSPrivacyTracking": true, "NSPrivacyCollectedDataTypes": []}
    const binary = Buffer.from(
      "YnBsaXN0MDDSAQIDBF8QG05TUHJpdmFjeUNvbGxlY3RlZERhdGFUeXBlc18QEU5TUHJpdmFjeVRyYWNraW5noAkIDSs/QAAAAAAAAAEBAAAAAAAAAAUAAAAAAAAAAAAAAAAAAABB",
      "base64",
    );
    const { code, scan } = scanOf(["."], folderOf({ "PrivacyInfo.xcprivacy": binary }));
    expect(code).toBe(0);
    expect(scan?.inputs).toEqual([
      {
        path: "PrivacyInfo.xcprivacy",
        kind: "PrivacyInfo.xcprivacy",
        packages: 0,
        privacyManifest: { tracking: true, trackingDomains: null, collected: [], apis: [] },
      },
    ]);
  });

  test("does not take the plumbing of Firebase for an SDK", () => {
    const lock = [
      "com.google.android.datatransport:transport-runtime:3.3.0=releaseRuntimeClasspath",
      "com.google.firebase:firebase-encoders-json:18.0.1=releaseRuntimeClasspath",
      "com.google.firebase:firebase-components:18.0.0=releaseRuntimeClasspath",
      "empty=",
    ].join("\n");
    const pods =
      "PODS:\n  - GoogleUtilities/Logger (8.0.0)\n\nDEPENDENCIES:\n  - GoogleUtilities\n\nCOCOAPODS: 1.16.2\n";
    const { scan } = scanOf(["."], folderOf({ "gradle.lockfile": lock, "Podfile.lock": pods }));
    expect(scan?.sdks).toEqual([]);
    expect(scan?.unknown).toEqual([]);
    expect(new Set(scan?.ignored.map((one) => one.reason))).toEqual(new Set(["known-library"]));
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
    const hidden = [
      "node_modules/a",
      "oh_modules",
      "unpackage",
      ".yarn",
      "Pods",
      ".git",
      "build",
      "dist",
      ".gradle",
      "DerivedData",
    ];
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
