import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, gradle, pilu } from "../testing/pilu.ts";

const head =
  "Question ID (machine readable),Response ID (machine readable),Response value,Answer requirement,Human-friendly question label";
const form = [
  head,
  "PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA,,,REQUIRED,q",
  'PSL_DATA_TYPES_IDENTIFIERS,PSL_DEVICE_ID,,MULTIPLE_CHOICE,"Geräte-IDs, ""alle"""',
  "PSL_NEW_QUESTION,PSL_NEW,x,MULTIPLE_CHOICE,q",
  "",
].join("\r\n");

/** A folder with a draft of an app that has SDKs, and what the stores gave. */
function drafted(): string {
  const folder = folderOf({ "gradle.lockfile": gradle, "form.csv": form });
  const given = ["--app-name", "Trails", "--controller", "Example Ltd.", "--out", "out"];
  expect(pilu(["draft", ".", ...given], { cwd: folder }).code).toBe(0);
  return folder;
}
const store = (cwd: string, ...args: string[]) =>
  pilu(["store", ...args, "--document", "out/disclosure.json"], { cwd });

describe("google-form", () => {
  test("fills the template into a new file and tells what it changed and left", () => {
    const folder = drafted();
    const { code, stdout } = store(
      folder,
      "google-form",
      "--template",
      "form.csv",
      "--out",
      "new.csv",
      "--json",
    );
    // The template lacks rows that the list needs.
    expect(code).toBe(1);
    const { schema, app, changed, open } = JSON.parse(stdout) as Record<string, unknown>;
    expect([schema, app]).toEqual(["pilu.google-form/1", "trails"]);
    expect(changed).toMatchObject([{ line: 2 }, { line: 3, response: "PSL_DEVICE_ID" }]);
    expect(open).toContainEqual(expect.objectContaining({ reason: "no-row" }));
    const answers = form
      .replace("PERSONAL_DATA,,,", "PERSONAL_DATA,,true,")
      .replace("DEVICE_ID,,", "DEVICE_ID,true,");
    expect(readFileSync(join(folder, "new.csv"), "utf8")).toBe(answers);
    expect(readFileSync(join(folder, "form.csv"), "utf8")).toBe(form);
  });

  test.each([
    ["another table", "a,b\n1,2\n"],
    ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0x00])],
  ])("%s is refused with one line", (_, content) => {
    const folder = drafted();
    writeFileSync(join(folder, "form.csv"), content);
    const { code, stdout, stderr } = store(folder, "google-form", "--template", "form.csv");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("this is no Data safety form");
  });
});

describe("apple-manifest", () => {
  test("proposes a manifest that it then agrees with, and amends one that says less", () => {
    const folder = drafted();
    const proposal = store(folder, "apple-manifest");
    expect(proposal.code).toBe(0);
    expect(proposal.stdout).toMatch(/^<\?xml[\s\S]*<\/plist>\n$/);
    expect(proposal.stderr).toContain("those of SDKs stand in their own manifests");
    const old = "<plist><dict>\n\t<key>Own</key>\n\t<string>kept</string>\n</dict></plist>\n";
    writeFileSync(join(folder, "PrivacyInfo.xcprivacy"), old);
    const given = ["apple-manifest", "--manifest", "PrivacyInfo.xcprivacy", "--json"];
    const compared = store(folder, ...given, "--out", "amended.xcprivacy");
    const { differences } = JSON.parse(compared.stdout) as { differences: { side: string }[] };
    expect(compared.code).toBe(differences.length > 0 ? 1 : 0);
    const amended = readFileSync(join(folder, "amended.xcprivacy"), "utf8");
    expect(amended).toContain("\t<key>Own</key>\n\t<string>kept</string>\n");
    writeFileSync(join(folder, "PrivacyInfo.xcprivacy"), amended);
    const after = JSON.parse(store(folder, ...given).stdout) as { differences: { side: string }[] };
    expect(after.differences.filter(({ side }) => side === "under")).toEqual([]);
  });

  test("a file that is no property list is refused", () => {
    const folder = drafted();
    writeFileSync(join(folder, "p.xcprivacy"), "<html>");
    const { code, stdout } = store(folder, "apple-manifest", "--manifest", "p.xcprivacy");
    expect([code, stdout]).toEqual([2, ""]);
  });
});

test("apple-labels gives what fastlane reads", () => {
  const { code, stdout } = store(drafted(), "apple-labels");
  expect(code).toBe(0);
  for (const row of JSON.parse(stdout) as unknown[])
    expect(row).toEqual({
      category: expect.stringMatching(/^[A-Z_]+$/),
      purposes: expect.any(Array),
      data_protections: expect.any(Array),
    });
});

test("national-platform lists five values for each SDK, and ends with 1 where one is missing", () => {
  const folder = drafted();
  const { code, stdout } = store(folder, "national-platform", "--json");
  const { schema, sdks } = JSON.parse(stdout) as {
    schema: string;
    sdks: { missing: string[]; values: object }[];
  };
  expect(schema).toBe("pilu.national-platform/1");
  for (const { values } of sdks)
    expect(Object.keys(values)).toEqual(["sdkName", "developerName", "scope", "purpose", "policy"]);
  expect(code).toBe(sdks.some(({ missing }) => missing.length > 0) ? 1 : 0);
  const table = store(folder, "national-platform").stdout;
  expect(table.match(/\[ \]/g)?.length).toBe(sdks.length * 5);
});

test("without a list nothing is filled", () => {
  const { code, stderr } = pilu(["store", "national-platform"], { cwd: drafted() });
  expect(code).toBe(2);
  expect(stderr).toContain("--document");
});
