// Lockfiles of real public apps, with the packages that a reader sees in them; they lie outside the repository.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Draft, Scan } from "@pilu/schema";
import { describe, expect, test } from "vitest";
import { folderOf, pilu } from "./testing/pilu.ts";

const folder =
  process.env.PILU_INPUTS ?? fileURLToPath(new URL("../../../../shared/inputs", import.meta.url));

interface Expected {
  readonly format: string;
  readonly total_distinct: number;
}
const isOurs = (format: string) => /^(gradle lockfile|Podfile\.lock|package-lock\.json)/.test(format);

const cases = !existsSync(folder)
  ? []
  : readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".expected.json"))
      .map((name) => ({
        path: join(folder, name.replace(/\.expected\.json$/, "")),
        expected: JSON.parse(readFileSync(join(folder, name), "utf8")) as Expected,
      }))
      .filter(({ expected }) => isOurs(expected.format))
      .map(({ path, expected }) => [relative(folder, path).split("\\").join("/"), path, expected] as const);

/** Every build file of the folder with the words that others have for its format. */
const everything: readonly (readonly [name: string, format: string])[] = !existsSync(folder)
  ? []
  : readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".expected.json"))
      .map((name): readonly [string, string] => [
        name
          .replace(/\.expected\.json$/, "")
          .split("\\")
          .join("/"),
        (JSON.parse(readFileSync(join(folder, name), "utf8")) as Expected).format,
      ])
      .filter(([, format]) => !format.startsWith("disclosure"));

/** `pnpm-lock.yaml` for "pnpm-lock.yaml 9.0", `SPDX JSON` for "SPDX JSON SPDX-2.3". */
function isKind(kind: string | undefined, format: string): boolean {
  return (
    kind !== undefined && `${format.replace("gradle lockfile", "gradle.lockfile")} `.startsWith(`${kind} `)
  );
}

/** The SDKs that a reader names for these files, where the catalogue knows them. */
const readersSee: Readonly<Record<string, readonly string[]>> = {
  "ha-android-app-2026": ["firebase-installations", "firebase-messaging", "google-play-location", "sentry"],
  "fcc-podlock-2025-12": ["auth0", "firebase-analytics", "firebase-crashlytics", "firebase-remote-config"],
  "fluwx-podlock-2018-09": ["wechat-open-sdk"],
  "fluwx-podlock-2020-12": ["wechat-open-sdk"],
  "fluwx-podlock-2026-02": ["wechat-open-sdk"],
  "ha-ios-podlock-2019-04": [
    "firebase-analytics",
    "firebase-crashlytics",
    "firebase-messaging",
    "firebase-performance",
  ],
  "ha-ios-podlock-2020-07": ["firebase-analytics", "firebase-crashlytics", "firebase-firestore", "lottie"],
  "ha-ios-podlock-2026-02": ["firebase-installations", "firebase-messaging"],
  "pushy-podlock-2025-03": ["react-native"],
  "fcc-rn-npm-v3": ["react-native"],
  "hoppscotch-npm-v2-2021-09": [
    "firebase-analytics",
    "firebase-auth",
    "firebase-firestore",
    "firebase-messaging",
  ],
  "pushy-harmony-npm-v3": ["react-native"],
};
const seenIn = (name: string) => Object.entries(readersSee).find(([part]) => name.includes(part))?.[1] ?? [];

const about = cases.length === 0 ? " (no folder PILU_INPUTS)" : "";
describe.skipIf(cases.length === 0)(`lockfiles of real apps${about}`, () => {
  test.each(cases)("%s is counted as others counted it, and its SDKs are named", (name, path, expected) => {
    const { code, stdout, stderr } = pilu(["scan", "--json", dirname(path)]);
    // The folder of one has a file name that only its kind gives away.
    const { packages, sdks } = Scan.parse(JSON.parse(stdout));
    expect({ code, stderr, packages }).toEqual({ code: 0, stderr: "", packages: expected.total_distinct });
    expect(sdks.map((sdk) => sdk.id)).toEqual(expect.arrayContaining([...seenIn(name)]));
  });

  test.each(cases.filter(([name]) => seenIn(name).length > 0))("a draft of %s names them", (name, path) => {
    const out = folderOf();
    const args = ["--app-name", "Example", "--controller", "Example Ltd.", "--out", out];
    expect(pilu(["draft", dirname(path), ...args]).code).toBe(0);
    const document = Draft.parse(JSON.parse(readFileSync(join(out, "disclosure.json"), "utf8")));
    const entries = document.groups.flatMap((group) => group.entries);
    const page = readFileSync(join(out, "disclosure.en.html"), "utf8");
    for (const id of seenIn(name)) {
      const entry = entries.find((one) => one.sdk === id);
      expect(page).toContain(entry?.names.en ?? `no entry of ${id}`);
    }
  });

  test("a scan of the whole folder names the kind of each input, and the SDKs that readers see", () => {
    const { code, stdout } = pilu(["scan", "--json", join(folder, "open")]);
    expect(code).toBe(0);
    const { inputs, sdks } = Scan.parse(JSON.parse(stdout));
    const found = new Map(
      inputs.map(({ path, kind }) => [relative(folder, path).split("\\").join("/"), kind]),
    );
    const missed = everything.filter(([name, format]) => !isKind(found.get(name), format));
    expect(missed).toEqual([]);
    expect(inputs).toHaveLength(everything.length);
    expect(sdks.map((sdk) => sdk.id)).toEqual(
      expect.arrayContaining([
        "umeng-push",
        "bugly",
        "wechat-open-sdk",
        "braze",
        "segment",
        "stripe",
        "appcenter",
      ]),
    );
  });

  test("a folder with several gives one merged appendix", () => {
    const out = folderOf();
    const args = ["--app-name", "Example", "--controller", "Example Ltd.", "--out", out];
    expect(pilu(["draft", join(folder, "open/ios"), join(folder, "open/gradle"), ...args]).code).toBe(0);
    const document = Draft.parse(JSON.parse(readFileSync(join(out, "disclosure.json"), "utf8")));
    const ids = document.groups.flatMap((group) => group.entries.map((entry) => entry.sdk));
    expect(ids).toEqual(expect.arrayContaining(["auth0", "wechat-open-sdk", "sentry", "react-native"]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.app.platforms).toEqual(["android", "ios"]);
  });
});
