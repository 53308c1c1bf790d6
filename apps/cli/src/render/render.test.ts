import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, gradle, pilu } from "../testing/pilu.ts";

/** A folder with a draft in `out`. */
function drafted(args: readonly string[] = []): string {
  const folder = folderOf({ "gradle.lockfile": gradle });
  const given = ["--app-name", "Trails", "--controller", "Example Ltd.", "--out", "out"];
  expect(pilu(["draft", ".", ...given, ...args], { cwd: folder }).code).toBe(0);
  return folder;
}
const render = (cwd: string, ...args: string[]) => pilu(["render", "out/disclosure.json", ...args], { cwd });

describe("a document", () => {
  test("as JSON is itself, as text and table what the draft wrote", () => {
    const folder = drafted();
    const file = (name: string) => readFileSync(join(folder, "out", name), "utf8");
    expect(render(folder, "--format", "json").stdout.trimEnd()).toBe(file("disclosure.json").trimEnd());
    for (const lang of ["zh-CN", "en"])
      for (const format of ["md", "csv"])
        expect(render(folder, "--format", format, "--lang", lang).stdout).toBe(
          file(`disclosure.${lang}.${format}`),
        );
  });

  test("is shown in its main language unless another is asked for", () => {
    const folder = drafted();
    expect(render(folder, "--format", "html").stdout).toContain('<html lang="zh-CN">');
    expect(render(folder, "--format", "html", "--lang", "en").stdout).toContain('<html lang="en">');
  });

  test("can be written to a file, whole", () => {
    const folder = drafted();
    const { code, stdout, stderr } = render(folder, "--format", "html", "--out", "site/page.html");
    expect(code).toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toBe(`Wrote ${join("site", "page.html")}\n`);
    expect(readFileSync(join(folder, "site/page.html"), "utf8")).toMatch(
      /^<!doctype html>[\s\S]*<\/html>\n$/,
    );
  });

  test("that was only indented is the same document; one that was changed is refused", () => {
    const folder = drafted();
    const path = join(folder, "out/disclosure.json");
    const before = readFileSync(path, "utf8");
    writeFileSync(path, JSON.stringify(JSON.parse(before), null, 2));
    expect(render(folder, "--format", "json").stdout.trimEnd()).toBe(before.trimEnd());
    writeFileSync(path, before.replace("Trails", "Trials"));
    expect(render(folder, "--format", "html")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "the content does not fit its hash; fetch the document again from where it was published.\n",
    });
  });
});

describe("what is no document is refused with one reason", () => {
  test.each([
    ["{", "this is no disclosure document;"],
    ["{}", "this version of Pilu does not know the schema undefined;"],
    ['{"schema":"pilu.disclosure/9"}', "this version of Pilu does not know the schema pilu.disclosure/9;"],
    ['{"schema":"pilu.disclosure/1","version":null}', "this is no disclosure document;"],
  ])("%s", (content, reason) => {
    const folder = folderOf({ "out/disclosure.json": content });
    const { code, stdout, stderr } = render(folder, "--format", "md");
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.startsWith(reason)).toBe(true);
  });

  test("a path with nothing at it", () => {
    expect(render(folderOf(), "--format", "md")).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        "out/disclosure.json: the input cannot be read (there is nothing at this path); check that it exists and may be read.\n",
    });
  });

  test("a language that the document does not have", () => {
    const folder = drafted(["--locale", "en"]);
    const { code, stderr } = render(folder, "--format", "md", "--lang", "zh-CN");
    expect(code).toBe(2);
    expect(stderr).toContain("this document is in en alone");
  });
});
