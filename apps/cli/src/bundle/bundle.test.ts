import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seal } from "@pilu/disclosure";
import { canonical, type Digest, type Disclosure, type Draft } from "@pilu/schema";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { draftedFolder, pilu } from "../testing/pilu.ts";

const server = "https://disclosure.example.com";
const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Publishes what is drafted in a folder, as version 3 in `v3.json`. */
function versionIn(made: string): { document: Disclosure; bytes: string } {
  const content = JSON.parse(readFileSync(join(made, "out/disclosure.json"), "utf8")) as Draft;
  const { schema: _, version: __, hash: ___, ...rest } = content;
  const digest = "a".repeat(64) as Digest;
  const { document } = seal(
    rest,
    {
      version: 3,
      base: null,
      publishedAt: 1_790_000_000_000,
      effectiveAt: 1_790_000_000_000,
      class: "material",
      actions: [],
      changes: [],
      rules: "1",
      builds: [],
      log: { seq: 1, digest },
      prev: digest,
    },
    sha256,
  );
  const bytes = canonical(document);
  writeFileSync(join(made, "v3.json"), bytes);
  return { document, bytes };
}

const bundle = (cwd: string, args: readonly string[], environment: Record<string, string> = {}) =>
  pilu(["bundle", ...args], { cwd, environment: { PILU_SERVER: server, ...environment } });
const texts = (cwd: string, name: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(join(cwd, name)))).map(([file, bytes]) => [
      file,
      new TextDecoder().decode(bytes),
    ]),
  );

test("a bundle holds a page in each language, the document's own bytes, and the hash of each", () => {
  const made = draftedFolder();
  const { document, bytes } = versionIn(made);
  const { code, stdout, stderr } = bundle(made, ["--document", "v3.json"]);
  const name = `${document.app.slug}-v3.zip`;
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toContain(`Wrote ${name}: ${document.app.slug} version 3, 4 files`);
  const files = texts(made, name);
  expect(Object.keys(files)).toEqual(["disclosure.json", "en.html", "zh-CN.html", "SHA256SUMS"]);
  expect(files["disclosure.json"]).toBe(bytes);
  const sums = files.SHA256SUMS?.trimEnd().split("\n") ?? [];
  expect(sums).toEqual(
    ["disclosure.json", "en.html", "zh-CN.html"].map((file) => `${sha256(files[file] ?? "")}  ${file}`),
  );
});

test("pages need nothing else: no script, no request, links within by name and without to the server", () => {
  const made = draftedFolder();
  const { document } = versionIn(made);
  expect(bundle(made, ["--document", "v3.json", "--out", "a.zip"]).code).toBe(0);
  const files = texts(made, "a.zip");
  for (const [page, other] of [
    ["en.html", "zh-CN.html"],
    ["zh-CN.html", "en.html"],
  ] as const) {
    const html = files[page] ?? "";
    expect(html).not.toMatch(/<script|<img|<iframe|@import|url\(/);
    const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = ""]) => href);
    expect(links).toContain(other);
    expect(links).toContain("disclosure.json");
    expect(links).toContain(`${server}/d/${document.app.slug}`);
    expect(links.filter((href) => !/^(https?:\/\/|mailto:|#)/.test(href)).sort()).toEqual(
      [other, "disclosure.json"].sort(),
    );
  }
});

test("it is the same bytes whenever and wherever it is made", () => {
  const made = draftedFolder();
  versionIn(made);
  for (const zone of ["UTC", "Asia/Shanghai", "America/St_Johns"])
    expect(
      bundle(made, ["--document", "v3.json", "--out", `${zone}.zip`.replace("/", "-")], { TZ: zone }).code,
    ).toBe(0);
  const all = ["UTC", "Asia-Shanghai", "America-St_Johns"].map((zone) =>
    sha256(readFileSync(join(made, `${zone}.zip`))),
  );
  expect(new Set(all).size).toBe(1);
});

test("a list in one language has one page, and the other is on the server", () => {
  const made = draftedFolder(["--locale", "en"]);
  versionIn(made);
  expect(bundle(made, ["--document", "v3.json", "--out", "a.zip"]).code).toBe(0);
  expect(Object.keys(texts(made, "a.zip"))).toEqual(["disclosure.json", "en.html", "SHA256SUMS"]);
});

test.each([
  [["--app", "trails", "--version", "three"], "--version takes a number such as 3"],
  [[], "name the app with --app or a document with --document"],
  [["--document", "v3.json", "--version", "4"], "which is not what was asked for"],
  [["--document", "v3.json", "--app", "other"], "which is not what was asked for"],
  [["--document", "out/disclosure.json"], "this document is a draft"],
  [["--document", "gone.json"], "there is nothing at this path"],
])("%j is refused with one reason, and nothing is written", (args, reason) => {
  const made = draftedFolder();
  versionIn(made);
  const { code, stderr } = bundle(made, args);
  expect(code).toBe(2);
  expect(stderr).toContain(reason);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test("without an address for its links it is not made", () => {
  const made = draftedFolder();
  versionIn(made);
  const { code, stderr } = pilu(["bundle", "--document", "v3.json"], { cwd: made });
  expect(code).toBe(2);
  expect(stderr).toContain("PILU_SERVER");
});
