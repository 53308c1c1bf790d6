import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "@pilu/schema";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docx, xlsx } from "../testing/office.ts";
import { type Block, spansOf } from "../text/blocks.ts";
import { readCsv } from "../text/csv.ts";
import { readText } from "../text/read.ts";
import { readAppendix } from "./read.ts";
import type { AppendixReading, Piece } from "./reading.ts";

/** Every piece of a reading, wherever it ended. */
function piecesOf({ rows, guides, leftOver }: AppendixReading): Piece[] {
  return [...rows.flatMap((row) => [...row.pieces, ...row.leftOver]), ...guides, ...leftOver];
}

const key = ({ line, column, sheet }: Piece["place"]) => `${sheet ?? ""}:${line}:${column}`;

/** What of the file is in no piece: letters and digits of spans that nobody took. */
function droppedFrom(blocks: readonly Block[], reading: AppendixReading): string[] {
  const at = new Map<string, Piece[]>();
  for (const piece of piecesOf(reading))
    at.set(key(piece.place), [...(at.get(key(piece.place)) ?? []), piece]);
  return blocks.flatMap((block) =>
    spansOf(block).flatMap((span) => {
      const taken = new Array<boolean>(span.text.length).fill(false);
      for (let offset = 0; offset < span.text.length; offset += 1) {
        for (const { text } of at.get(key(span.place(offset))) ?? []) {
          if (span.text.startsWith(text, offset)) taken.fill(true, offset, offset + text.length);
        }
      }
      const rest = [...span.text].filter((one, index) => !taken[index] && /[\p{L}\p{N}]/u.test(one)).join("");
      // The number of an item says only where it stands.
      return /^\d*$/.test(rest) ? [] : [`${rest} in ${span.text}`];
    }),
  );
}

async function dropped(path: string, bytes: Uint8Array): Promise<string[]> {
  const reading = await readAppendix({ path, bytes });
  const text = () => new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  const blocks = reading.format === "csv" ? readCsv(text()) : readText({ path, bytes }).blocks;
  return droppedFrom(blocks, reading);
}

const folder = join(
  process.env.PILU_INPUTS ?? fileURLToPath(new URL("../../../../../shared/inputs", import.meta.url)),
  "open/disclosure",
);
interface Expected {
  readonly names?: readonly string[];
  readonly data_rows?: number;
}
const real = !existsSync(folder)
  ? []
  : readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".expected.json"))
      .map((name) => ({
        name: name.replace(/\.expected\.json$/, ""),
        expected: JSON.parse(readFileSync(join(folder, name), "utf8")) as Expected,
      }));

describe.skipIf(real.length === 0)(
  `published lists${real.length === 0 ? " (no folder PILU_INPUTS)" : ""}`,
  () => {
    test.each(real)(
      "$name is read with nothing lost, and names the SDKs that a reader sees",
      async ({ name, expected }) => {
        const bytes = readFileSync(join(folder, name));
        expect(await dropped(name, bytes)).toEqual([]);
        const { rows } = await readAppendix({ path: name, bytes });
        const names = rows.flatMap((row) =>
          row.pieces.filter((piece) => piece.field === "name").map((piece) => piece.text),
        );
        if (expected.names !== undefined) expect([...new Set(names)]).toEqual(expected.names);
        if (expected.data_rows !== undefined) expect(rows.length).toBe(expected.data_rows);
      },
    );
  },
);

const table = [
  ["序号", "SDK名称", "第三方公司", "收集的个人信息", "怪列"],
  ["1", "米粒推送", "米粒示例公司", "IMEI、OAID", "没人认识"],
  ["2", "米粒地图", "", "无", ""],
];

test("cells of a workbook are placed by sheet, row and column", async () => {
  const reading = await readAppendix({ path: "a.xlsx", bytes: xlsx(table, "清单") });
  expect(reading.rows.map((row) => row.pieces.map((piece) => [piece.field, piece.text]))).toEqual([
    [
      ["serial", "1"],
      ["name", "米粒推送"],
      ["vendor", "米粒示例公司"],
      ["data", "IMEI、OAID"],
    ],
    [
      ["serial", "2"],
      ["name", "米粒地图"],
      ["data", "无"],
    ],
  ]);
  expect(reading.rows[0]?.leftOver).toEqual([
    {
      text: "没人认识",
      place: { line: 2, column: 5, sheet: "清单" },
      label: { text: "怪列", place: { line: 1, column: 5, sheet: "清单" } },
    },
  ]);
  const all = new Set(piecesOf(reading).map((piece) => piece.text));
  expect(table.flat().filter((cell) => cell !== "" && !all.has(cell))).toEqual([]);
});

test("nothing is lost of a Word document", async () => {
  const bytes = docx([
    { style: "Heading1", text: "第三方SDK目录" },
    { text: "说明文字。" },
    { table },
    { text: "结束语。" },
  ]);
  expect(await dropped("a.docx", bytes)).toEqual([]);
});

test.each([
  ["a colon with nothing before it", "x\n ：\n使用目的：推送"],
  [
    "a label whose words stood in the line before",
    "按使用目的排列的清单\n使用目的：推送\n第三方名称：甲公司",
  ],
])("what stands before %s is kept", async (_what, text) => {
  expect(await dropped("a.txt", strToU8(text))).toEqual([]);
});

test("nothing is lost, whatever the list looks like", async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "SDK名称",
      "使用目的：推送",
      "收集的个人信息",
      "IMEI、MAC 地址等",
      "第三方名称：甲公司",
      "Provider",
      "a: b",
      "1、乙SDK（Android）",
      "https://a.example/p",
      "",
      "文字",
    ),
    fc.stringMatching(/^[a-z\u4e00-\u4e20 ：:、()（）]{0,12}$/),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const shapes: readonly ((cells: readonly (readonly string[])[]) => [string, string])[] = [
    (all) => ["a.txt", `x\n${all.map((row) => row.join("\n")).join("\n\n")}`],
    (all) => ["a.md", `# x\n\n${all.map((row) => `- ${row.join("\n- ")}`).join("\n\n")}`],
    (all) => ["a.html", `<p>x<table>${all.map((row) => `<tr><td>${row.join("<td>")}`).join("")}</table>`],
    (all) => ["a.csv", `x\n${all.map((row) => row.join(",")).join("\n")}`],
  ];
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...shapes), async (all, shape) => {
      const [path, text] = shape(all);
      expect(await dropped(path, strToU8(text))).toEqual([]);
    }),
  );
});

test("nothing but a problem is ever thrown, whatever the bytes", async () => {
  const book = xlsx(table, "清单");
  const mutated = fc
    .tuple(
      fc.integer({ min: 4, max: book.length }),
      fc.array(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), { maxLength: 4 }),
    )
    .map(([length, changes]) => {
      const bytes = book.slice(0, length);
      for (const [at, byte] of changes) if (at > 3 && at < length) bytes[at] = byte;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array(), mutated),
      fc.constantFrom("a.xlsx", "a.csv", "a.html", "a.docx"),
      async (bytes, path) => {
        const problem = await readAppendix({ path, bytes }).then(
          () => null,
          (error: unknown) => error,
        );
        if (problem !== null) expect(problem).toBeInstanceOf(Problem);
      },
    ),
  );
});

test("a sheet that claims a cell in its last corner is refused before room is made for all before it", async () => {
  const cell = '<c r="XFD1048576"><v>1</v></c>';
  const bytes = zipSync({
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData><row>${cell}</row></sheetData></worksheet>`),
  });
  await expect(readAppendix({ path: "a.xlsx", bytes })).rejects.toMatchObject({ code: "input.too-large" });
});
