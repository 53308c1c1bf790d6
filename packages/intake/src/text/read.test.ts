import { inflateRawSync } from "node:zlib";
import { Problem, type ProblemCode } from "@pilu/schema";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docx } from "../testing/office.ts";
import type { Block } from "./blocks.ts";
import { readText } from "./read.ts";

const read = (text: string | Uint8Array, path = "a.txt", encoding?: "gb18030" | "utf-16le") =>
  readText({
    path,
    bytes: typeof text === "string" ? strToU8(text) : text,
    ...(encoding === undefined ? {} : { encoding }),
  });
const shown = (block: Block): unknown =>
  block.kind === "table"
    ? block.rows.map((row) => row.cells.map((cell) => cell.text))
    : [block.kind, block.span.text];
const blocks = (text: string, path: string) => read(text, path).blocks.map(shown);
const placeOf = (text: string, path: string, words: string) => {
  for (const block of read(text, path).blocks)
    for (const span of block.kind === "table" ? block.rows.flatMap((row) => row.cells) : [block.span]) {
      const at = span.text.indexOf(words);
      if (at !== -1) return span.place(at);
    }
  return null;
};

describe("Markdown", () => {
  test("headings, items, tables with escaped bars, setext headings", () => {
    const text =
      "Title\n===\n\n## Second ##\n\n- one\n- two\n  goes on\n\n| A | B \\| C |\n|---|:-:|\n| 1 | `2` |\n| 3 |\n\ntext\nmore\n";
    expect(blocks(text, "a.md")).toEqual([
      ["heading", "Title"],
      ["heading", "Second"],
      ["item", "one"],
      ["item", "two\ngoes on"],
      [["A", "B | C"], ["1", "2"], ["3"]],
      ["paragraph", "text\nmore"],
    ]);
  });

  test("markup is left out, names keep their underscores, places stay those of the file", () => {
    const text =
      "**ANDROID_ID** and [the *list*](https://example.org/a_(b)) \\_x\\_ &amp; <b>bold</b> <https://example.org>";
    expect(blocks(text, "a.md")).toEqual([
      ["paragraph", "ANDROID_ID and the list _x_ & bold https://example.org"],
    ]);
    const [block] = read(text, "a.md").blocks;
    const links = block?.kind === "paragraph" ? block.span.links.map((link) => link.href) : [];
    expect(links).toEqual(["https://example.org/a_(b)", "https://example.org"]);
    expect(placeOf(text, "a.md", "bold")).toEqual({ line: 1, column: text.indexOf("bold") + 1 });
  });

  test("a table in HTML is read as one", () => {
    const text = "# T\n\n<table>\n<tr><td>a</td><td>b</td></tr>\n</table>\n\nend";
    expect(blocks(text, "a.md")).toEqual([["heading", "T"], [["a", "b"]], ["paragraph", "end"]]);
    expect(placeOf(text, "a.md", "b")).toEqual({ line: 4, column: 19 });
  });
});

describe("HTML", () => {
  test("cells that span rows and columns stand in each", () => {
    const html =
      "<table><tr><th>a<th>b<th>c</tr><tr><td rowspan=2>1<td colspan=2>2</tr><tr><td>3<td>4</tr></table>";
    expect(blocks(html, "a.html")).toEqual([
      [
        ["a", "b", "c"],
        ["1", "2", "2"],
        ["1", "3", "4"],
      ],
    ]);
  });

  test("a list of terms is a table, a layout table is none", () => {
    expect(blocks("<dl><dt>a<dd>1<dt>b<dd>2</dl>", "a.html")).toEqual([
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ]);
    expect(blocks("<table><tr><td><p>x<table><tr><td>y</table></table>", "a.html")).toEqual([
      ["paragraph", "x"],
      [["y"]],
    ]);
  });

  test("entities and wrapped source do not move places", () => {
    const html = "<p>a&nbsp;&amp;\n   b &lt;<b>c</b></p>";
    expect(blocks(html, "a.html")).toEqual([["paragraph", "a\u00a0& b <c"]]);
    expect(placeOf(html, "a.html", "b <")).toEqual({ line: 2, column: 4 });
    expect(placeOf(html, "a.html", "c")).toEqual({ line: 2, column: 13 });
  });

  test("scripts and styles are no text", () => {
    expect(blocks("<p>a<script>b</script><style>c</style>", "a.html")).toEqual([["paragraph", "a"]]);
  });
});

describe.each([
  ["DOCX", undefined],
  [
    "DOCX, unpacked by the engine",
    (packed: Uint8Array, most: number) => inflateRawSync(packed, { maxOutputLength: most }),
  ],
])("%s", (_, inflate) => {
  const readWord = (bytes: Uint8Array) =>
    readText({ path: "a.docx", bytes, ...(inflate === undefined ? {} : { inflate }) });
  const bytes = docx([
    { style: "Heading1", text: "Title" },
    { text: "First" },
    {
      table: [
        ["a", "b"],
        ["1", "2"],
      ],
    },
    { text: "Last" },
  ]);

  test("paragraphs, headings and tables, a line for each paragraph", () => {
    expect(readWord(bytes).blocks.map(shown)).toEqual([
      ["heading", "Title"],
      ["paragraph", "First"],
      [
        ["a", "b"],
        ["1", "2"],
      ],
      ["paragraph", "Last"],
    ]);
    const last = readWord(bytes).blocks.at(-1);
    expect(last?.kind === "paragraph" ? last.span.place(2) : null).toEqual({ line: 7, column: 3 });
  });

  test("a bomb is left before it has unfolded, whatever size it claims", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(60_000_000) }, { level: 9 });
    expect(codeOf(() => readWord(bomb))).toBe("input.too-large");
  });

  const open = '<?xml version="1.0"?><w:document xmlns:w="x"><!-- <w:p> --><w:body>';
  const close = "</w:body></w:document>";
  const packed = (xml: string) => readWord(zipSync({ "word/document.xml": strToU8(xml) }));

  test("text is read with its character references, deletions and comments are not", () => {
    const xml = `${open}<w:p><w:r><w:t>a &lt;b&gt; &#20013;</w:t></w:r><w:r><w:delText>gone</w:delText></w:r></w:p>${close}`;
    expect(packed(xml).blocks.map(shown)).toEqual([["paragraph", "a <b> 中"]]);
  });

  test("a comment inside a text, a sign in an attribute, a tab and where tabs stop", () => {
    const stops =
      '<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs><w:pStyle w:x="a>b" w:val="heading 2"/></w:pPr>';
    const xml = `${open}<w:p>${stops}<w:r><w:t>a<!-- b --></w:t><w:tab/><w:t>c</w:t></w:r></w:p>${close}`;
    expect(packed(xml).blocks).toMatchObject([{ kind: "heading", level: 2, span: { text: "a\tc" } }]);
  });

  test("a tag of a million attributes is one tag", () => {
    const xml = `${open}<w:p ${'a="b" '.repeat(1_000_000)}><w:t>a</w:t></w:p>${close}`;
    expect(packed(xml).blocks.map(shown)).toEqual([["paragraph", "a"]]);
  });

  test("a text box is read once, where it stands", () => {
    const box = "<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>";
    const both = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    const xml = `${open}<w:p><w:r><w:t>before</w:t></w:r><w:r>${both}</w:r><w:r><w:t>after</w:t></w:r></w:p>${close}`;
    expect(packed(xml).blocks.map(shown)).toEqual([
      ["paragraph", "before"],
      ["paragraph", "box"],
      ["paragraph", "after"],
    ]);
  });

  test.each([
    ["ends in the wrong order", `${open}<w:p><w:r><w:t>a</w:r></w:t></w:p>${close}`, "input.archive"],
    ["an end of nothing", `${open}<w:p><w:t>a</w:t></w:p></w:p>${close}`, "input.archive"],
    ["no markup", "a", "input.archive"],
    ["thousands inside each other", `${open}${"<w:tbl><w:tr><w:tc>".repeat(5000)}`, "input.nested"],
  ])("%s is refused", (_, xml, code) => {
    expect(codeOf(() => packed(xml))).toBe(code);
  });

  test("whose text was cut off anywhere is refused", () => {
    const xml = `${open}<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>${close}`;
    for (let length = 1; length < xml.length; length += 1)
      expect(
        codeOf(() => packed(xml.slice(0, length))),
        xml.slice(0, length),
      ).toBe("input.archive");
  });

  test("cut anywhere it is damaged, never misread", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: bytes.length - 1 }), (length) => {
        expect(codeOf(() => readWord(bytes.subarray(0, length)))).toMatch(/^input\.|^$/);
      }),
    );
  });
});

describe("encodings", () => {
  const utf16 = new Uint8Array(
    new Uint16Array([..."\ufeff收集 IMEI"].map((one) => one.charCodeAt(0))).buffer,
  );
  const gbk = new Uint8Array([0xca, 0xd5, 0xbc, 0xaf, 0x20, 0x49, 0x4d, 0x45, 0x49]);

  test("UTF-8 is read, with a byte order mark and with the line ends of any system", () => {
    expect(blocks("\ufeffa\r\nb\r\rc", "a.txt")).toEqual([
      ["paragraph", "a\nb"],
      ["paragraph", "c"],
    ]);
  });

  test.each([
    ["GBK", gbk, "gb18030"],
    ["UTF-16", utf16, "utf-16le"],
  ] as const)("%s is named, and read when told", (_, bytes, encoding) => {
    const problem = problemOf(() => read(bytes));
    expect([problem?.code, problem?.facts.encoding]).toEqual(["input.encoding", encoding]);
    expect(read(bytes, "a.txt", encoding).blocks.map(shown)).toEqual([["paragraph", "收集 IMEI"]]);
  });

  test.each([
    ["nothing", "", "input.empty"],
    ["white space", " \n\t", "input.empty"],
    ["markup alone", "<html><body></body></html>", "input.empty"],
    ["bytes", new Uint8Array([0xff, 0x00, 0x00, 0x80, 0x01]), "input.binary"],
    ["half a character at the end", Buffer.from("名称\n政策").subarray(0, -1), "input.truncated"],
    ["an archive that is none", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), "input.archive"],
  ] as const)("%s is refused", (_, text, code) => {
    expect(codeOf(() => read(text))).toBe(code);
  });

  test("elements nested without end are refused", () => {
    expect(codeOf(() => read(`<html>${"<div>".repeat(5000)}x`, "a.html"))).toBe("input.nested");
  });
});

test("nothing but a problem is ever thrown, and every place lies in the file", () => {
  const pieces = fc.constantFrom(
    "|",
    "---",
    "\n",
    "# ",
    "<td>",
    "<table>",
    "</table>",
    "&amp;",
    "[a](",
    ")",
    "`",
    "**",
    "<dl><dt>",
    "<dd>",
  );
  const text = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      fc.oneof(
        text.map((one) => strToU8(one)),
        fc.uint8Array(),
      ),
      fc.constantFrom("a.txt", "a.md", "a.html"),
      (bytes, path) => {
        const document = attempt(() => readText({ path, bytes }));
        const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/);
        for (const block of document?.blocks ?? [])
          for (const span of block.kind === "table" ? block.rows.flatMap((row) => row.cells) : [block.span]) {
            const { line, column } = span.place();
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          }
      },
    ),
  );
});

function problemOf(work: () => unknown): Problem | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function codeOf(work: () => unknown): ProblemCode | "" {
  return problemOf(work)?.code ?? "";
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
