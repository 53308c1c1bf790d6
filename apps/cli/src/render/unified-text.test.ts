import { deflateSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { unifiedMap, withUnifiedText } from "./unified-text.ts";

const mapOf = (...blocks: string[]) =>
  `/CIDInit /ProcSet findresource begin\nbegincmap\n${blocks.join("")}endcmap\nend\n`;
const block = (kind: string, ...rows: string[]) =>
  `${rows.length} begin${kind}\n${rows.join("\n")}\nend${kind}\n`;

test("radicals become the characters that are drawn, one by one, in pairs and within ranges", () => {
  // ⽬ (Kangxi), ⻅ (supplement) and ⼾, which is 户 where Chinese is written simply.
  const chars = block(
    "bfchar",
    "<0001> <2F6C>",
    "<0002> <2EC5>",
    "<0003> <0041>",
    "<0004> <2F3E>",
    "<0005> <2F6C0041>",
  );
  const ranges = block("bfrange", "<0010> <0012> <2F64>", "<0020> <0021> <0061>");
  expect(unifiedMap(mapOf(chars, ranges))).toBe(
    mapOf(
      block("bfchar", "<0003> <0041>"),
      block("bfrange", "<0020> <0021> <0061>"),
      block(
        "bfchar",
        ...["<0001> <76EE>", "<0002> <89C1>", "<0004> <6237>", "<0005> <76EE0041>"],
        ...["<0010> <7528>", "<0011> <7530>", "<0012> <758B>"],
      ),
    ),
  );
});

test("no block has more than a hundred entries", () => {
  const rows = Array.from(
    { length: 150 },
    (_, at) => `<${(at + 1).toString(16).padStart(4, "0").toUpperCase()}> <2F6C>`,
  );
  const counts = [...unifiedMap(mapOf(block("bfchar", ...rows))).matchAll(/(\d+) beginbfchar/g)];
  expect(counts.map(([, count]) => Number(count))).toEqual([100, 50]);
});

/** A file with one font, as Chromium writes it. */
function pdfWith(map: string): Buffer {
  const body = deflateSync(Buffer.from(map, "latin1"));
  const objects = [
    Buffer.from("1 0 obj\n<</Type /Font\n/ToUnicode 2 0 R>>\nendobj\n"),
    Buffer.concat([
      Buffer.from(`2 0 obj\n<</Filter /FlateDecode\n/Length ${body.length}>> stream\n`),
      body,
      Buffer.from("\nendstream\nendobj\n"),
    ]),
  ];
  const start = Buffer.from("%PDF-1.4\n");
  const end = start.length + objects.reduce((sum, one) => sum + one.length, 0);
  const trailer = `xref\n0 3\ntrailer\n<</Size 3\n/Root 1 0 R>>\nstartxref\n${end}\n%%EOF\n`;
  return Buffer.concat([start, ...objects, Buffer.from(trailer)]);
}

test("a file keeps its bytes, and what its font says is told anew after them", () => {
  const before = pdfWith(mapOf(block("bfchar", "<0001> <2F6C>")));
  const after = withUnifiedText(before);
  expect(after.subarray(0, before.length).equals(before)).toBe(true);
  const text = after.toString("latin1");
  const at = Number(/xref\n2 1\n(\d{10}) 00000 n \n/.exec(text)?.[1]);
  const [head = ""] = /^2 0 obj\n<<[^>]+>> stream\n/.exec(text.slice(at)) ?? [];
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  const told = inflateSync(after.subarray(at + head.length, at + head.length + length)).toString("latin1");
  expect(told).toBe(mapOf(block("bfchar", "<0001> <76EE>")));
  const [, previous, table] = /\/Root 1 0 R\n\/Prev (\d+)>>\nstartxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
  expect(text.slice(Number(previous)).startsWith("xref\n0 3\n")).toBe(true);
  expect(text.slice(Number(table)).startsWith("xref\n2 1\n")).toBe(true);
});

test("a file with nothing to mend, and one that is laid out otherwise, is as it was", () => {
  for (const file of [pdfWith(mapOf(block("bfchar", "<0001> <0041>"))), Buffer.from("%PDF-1.7\nno trailer")])
    expect(withUnifiedText(file).equals(file)).toBe(true);
});
