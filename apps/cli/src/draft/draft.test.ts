import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkDocument } from "@pilu/disclosure";
import { Draft } from "@pilu/schema";
import { describe, expect, test } from "vitest";
import { folderOf, gradle, npm, pilu, podfile } from "../testing/pilu.ts";
import { sha256 } from "../testing/sha256.ts";

function draft(folder: string, args: readonly string[] = []) {
  const given = ["--app-name", "Trails", "--controller", "Example Ltd.", "--out", "out"];
  return pilu(["draft", ".", ...given, ...args], { cwd: folder });
}
const textOf = (folder: string, name: string) => readFileSync(join(folder, "out", name), "utf8");
const documentOf = (folder: string) => Draft.parse(JSON.parse(textOf(folder, "disclosure.json")));
const entriesOf = (document: Draft) => document.groups.flatMap((group) => group.entries);

describe("a draft", () => {
  test("of a folder with several builds is one appendix with every SDK on every platform it was found on", () => {
    const folder = folderOf({
      "a/gradle.lockfile": gradle,
      "i/Podfile.lock": podfile,
      "w/package-lock.json": npm,
    });
    const { code, stdout, stderr } = draft(folder);
    expect(code).toBe(0);
    const files = ["json", "zh-CN.html", "zh-CN.md", "zh-CN.csv", "en.html", "en.md", "en.csv"];
    expect(stdout).toBe(files.map((end) => `Wrote ${join("out", `disclosure.${end}`)}\n`).join(""));
    expect(readdirSync(join(folder, "out")).sort()).toEqual(files.map((end) => `disclosure.${end}`).sort());
    expect(stderr).toContain("SDKs: 2;");
    const document = documentOf(folder);
    expect(document.app.platforms).toEqual(["android", "ios", "web"]);
    const found = entriesOf(document).map((entry) => [entry.sdk, entry.platforms, entry.versionRange]);
    expect(found.sort()).toEqual([
      ["amap-location", ["android"], "6.4.5"],
      ["sentry", ["android", "ios", "web"], "8.1.0"],
    ]);
  });

  test("is a document whose own hash fits, in words for people too", () => {
    const folder = folderOf({ "gradle.lockfile": gradle });
    draft(folder);
    expect(checkDocument(textOf(folder, "disclosure.json"), sha256)).toBeNull();
    for (const end of ["html", "md", "csv"]) {
      expect(textOf(folder, `disclosure.en.${end}`)).toContain("AMap Location SDK");
      expect(textOf(folder, `disclosure.zh-CN.${end}`)).toContain("高德");
    }
  });

  test("says of everything that a build cannot tell that it waits for a person", () => {
    const folder = folderOf({ "gradle.lockfile": gradle });
    const { stderr } = draft(folder);
    expect(stderr).toContain("Nobody has approved this draft.");
    for (const entry of entriesOf(documentOf(folder))) {
      for (const text of [entry.scenario, entry.triggerText, entry.processing, entry.necessity.ifRefused]) {
        expect(text?.en).toMatch(/^To be confirmed: /);
        expect(text?.["zh-CN"]).toMatch(/^待确认：/);
      }
      expect(entry.soldOrShared).toBe("not-stated");
    }
    expect(textOf(folder, "disclosure.en.html")).toContain("Nobody has approved it");
  });

  test("is written in the languages asked for, the main one first", () => {
    const folder = folderOf({ "gradle.lockfile": gradle });
    expect(draft(folder, ["--locale", "en"]).code).toBe(0);
    expect(documentOf(folder).locales).toEqual(["en"]);
    expect(readdirSync(join(folder, "out")).some((name) => name.includes("zh-CN"))).toBe(false);
  });

  test("of a React Native project is one of an app on phones", () => {
    const packages = {
      "node_modules/react-native": { version: "0.73.5" },
      "node_modules/@sentry/react-native": { version: "5.0.0" },
    };
    const folder = folderOf({ "package-lock.json": JSON.stringify({ lockfileVersion: 3, packages }) });
    expect(draft(folder).code).toBe(0);
    expect(documentOf(folder).app.platforms).toEqual(["android", "ios"]);
  });

  test("takes a Chinese name, and shows what looks like markup as it is", () => {
    const folder = folderOf({ "gradle.lockfile": gradle });
    const name = "行迹<script>alert(1)</script>";
    expect(draft(folder, ["--app-name", name]).code).toBe(0);
    expect(documentOf(folder).app).toMatchObject({ slug: "script-alert-1-script", names: { en: name } });
    expect(textOf(folder, "disclosure.en.html")).not.toContain("<script");
    expect(draft(folder, ["--app-name", "行迹"]).code).toBe(0);
    expect(documentOf(folder).app.slug).toBe("app");
  });
});

describe("nothing is half written", () => {
  test("where the folder to write to is a file", () => {
    const folder = folderOf({ "gradle.lockfile": gradle, out: "mine" });
    const { code, stdout, stderr } = draft(folder);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      "the result cannot be written to out (it is not a folder); give a folder that you may write to.\n",
    );
    expect(readFileSync(join(folder, "out"), "utf8")).toBe("mine");
  });

  test("where one of the names is taken by a folder", () => {
    const folder = folderOf({ "gradle.lockfile": gradle, "out/disclosure.json": "before" });
    mkdirSync(join(folder, "out", "disclosure.en.csv"));
    expect(draft(folder).code).toBe(2);
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["disclosure.en.csv", "disclosure.json"]);
    expect(textOf(folder, "disclosure.json")).toBe("before");
  });

  test("where no input could be read", () => {
    const folder = folderOf({ "gradle.lockfile": "nonsense" });
    expect(draft(folder)).toMatchObject({ code: 2, stdout: "" });
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("a second draft takes the place of the first", () => {
    const folder = folderOf({ "gradle.lockfile": gradle });
    draft(folder);
    writeFileSync(
      join(folder, "gradle.lockfile"),
      "io.sentry:sentry:8.1.0=releaseRuntimeClasspath\nempty=\n",
    );
    expect(draft(folder).code).toBe(0);
    expect(entriesOf(documentOf(folder)).map((entry) => entry.sdk)).toEqual(["sentry"]);
  });
});

test("a draft from part of the inputs says that it is not whole", () => {
  const folder = folderOf({ "a/gradle.lockfile": gradle, "i/Podfile.lock": "PODS: [" });
  const { code, stderr } = draft(folder);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^i\/Podfile\.lock:1: /);
  expect(stderr).toContain("missing from the draft");
  expect(entriesOf(documentOf(folder))).toHaveLength(2);
});

test.each([
  [["--locale", "fr"], "fr is no language of the appendix"],
  [["--country", "XX"], "controller.country: there is no such country"],
  [["--app-name", "a\u202eb"], "names.zh-CN: the text holds invisible control or direction characters"],
  [["--app-name", "x".repeat(10_000)], "names.zh-CN: the text is too long, at most 200 characters"],
  [["--controller", " "], "controller.names.en: the text is empty"],
])("%j is refused with what is wrong", (args, reason) => {
  const { code, stderr } = draft(folderOf({ "gradle.lockfile": gradle }), args);
  expect(code).toBe(2);
  expect(stderr).toContain(reason);
});
