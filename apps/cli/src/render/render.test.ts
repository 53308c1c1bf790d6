import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { draftedFolder, folderOf, pilu } from "../testing/pilu.ts";

const render = (cwd: string, ...args: string[]) => pilu(["render", "out/disclosure.json", ...args], { cwd });

describe("a document", () => {
  test("as JSON is itself, as text and table what the draft wrote", () => {
    const folder = draftedFolder();
    const file = (name: string) => readFileSync(join(folder, "out", name), "utf8");
    expect(render(folder, "--format", "json").stdout.trimEnd()).toBe(file("disclosure.json").trimEnd());
    for (const lang of ["zh-CN", "en"])
      for (const format of ["md", "csv"])
        expect(render(folder, "--format", format, "--lang", lang).stdout).toBe(
          file(`disclosure.${lang}.${format}`),
        );
  });

  test("is shown in its main language unless another is asked for", () => {
    const folder = draftedFolder();
    expect(render(folder, "--format", "html").stdout).toContain('<html lang="zh-CN">');
    expect(render(folder, "--format", "html", "--lang", "en").stdout).toContain('<html lang="en">');
  });

  test("is given to other programs in their formats, with addresses where it is published", () => {
    const folder = draftedFolder();
    const shown = (format: string) => render(folder, "--format", format).stdout;
    expect(JSON.parse(shown("cdx.json"))).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6" });
    expect(shown("cdx.xml")).toMatch(/^<\?xml [^>]+>\n<bom xmlns="http:\/\/cyclonedx.org\/schema\/bom\/1.6"/);
    expect(JSON.parse(shown("dpv.jsonld"))["@graph"][0]["@id"]).toBe("/d/trails");
    expect(shown("fides.yaml")).toMatch(/^organization:\n {2}- fides_key: /);
  });

  test("can be written to a file, whole", () => {
    const folder = draftedFolder();
    const { code, stdout, stderr } = render(folder, "--format", "html", "--out", "site/page.html");
    expect(code).toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toBe(`Wrote ${join("site", "page.html")}\n`);
    expect(readFileSync(join(folder, "site/page.html"), "utf8")).toMatch(
      /^<!doctype html>[\s\S]*<\/html>\n$/,
    );
  });

  test("is a file of Word or Excel in either layout, or plain text line by line", () => {
    const folder = draftedFolder();
    for (const [format, start] of [
      ["docx", "PK"],
      ["xlsx", "PK"],
      ["txt", ""],
    ] as const)
      for (const layout of ["table", "text"]) {
        const out = `out/${layout}.${format}`;
        expect(render(folder, "--format", format, "--layout", layout, "--out", out).code).toBe(0);
        expect(readFileSync(join(folder, out), "latin1").startsWith(start)).toBe(true);
      }
    expect(render(folder, "--format", "txt", "--lang", "en").stdout).toMatch(/^Provider: .+$/m);
    const page = render(folder, "--format", "html", "--layout", "text", "--lang", "en").stdout;
    expect(page).toMatch(/^<p><b>Provider: <\/b>.+<\/p>$/m);
    const { code, stdout, stderr } = render(folder, "--format", "docx");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("docx is a file, not a text: name it with --out");
  });

  test("without a Chromium a PDF is refused in one line that says how to get one", () => {
    const folder = draftedFolder();
    const { code, stderr } = pilu(["render", "out/disclosure.json", "--format", "pdf", "--out", "a.pdf"], {
      cwd: folder,
      environment: { PILU_CHROMIUM: join(folder, "nothing") },
    });
    expect(code).toBe(2);
    expect(stderr.trim().split("\n").length).toBe(1);
    expect(stderr).toContain("install Chromium, Chrome or Edge, or name one in PILU_CHROMIUM");
  });

  test("that was only indented is the same document; one that was changed is refused", () => {
    const folder = draftedFolder();
    const path = join(folder, "out/disclosure.json");
    const before = readFileSync(path, "utf8");
    writeFileSync(path, JSON.stringify(JSON.parse(before), null, 2));
    expect(render(folder, "--format", "json").stdout.trimEnd()).toBe(before.trimEnd());
    writeFileSync(path, before.replace("Trails", "Trials"));
    expect(render(folder, "--format", "html")).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        "out/disclosure.json: the content does not fit its hash; fetch the document again from where it was published.\n",
    });
  });
});

describe("what is no document is refused with one reason", () => {
  test.each([
    ["{", "this is no disclosure document;"],
    ["{}", "this is no disclosure document;"],
    ['{"schema":"pilu.disclosure/9"}', "this version of Pilu does not know the schema pilu.disclosure/9;"],
    ['{"schema":"pilu.disclosure/1","version":null}', "this is no disclosure document;"],
  ])("%s", (content, reason) => {
    const folder = folderOf({ "out/disclosure.json": content });
    const { code, stdout, stderr } = render(folder, "--format", "md");
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.startsWith(`out/disclosure.json: ${reason}`)).toBe(true);
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
    const folder = draftedFolder(["--locale", "en"]);
    const { code, stderr } = render(folder, "--format", "md", "--lang", "zh-CN");
    expect(code).toBe(2);
    expect(stderr).toContain("this document is in en alone");
  });
});
