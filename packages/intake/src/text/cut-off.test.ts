import { describe, expect, test } from "vitest";
import { readAppendix } from "../appendix/read.ts";

const cutOff = async (path: string, text: string) =>
  (await readAppendix({ path, bytes: Buffer.from(text) })).cutOff;

const html =
  "<!doctype html><html><body>\n<table><tr><th>SDK</th><th>Company</th></tr>\n<tr><td>A</td><td>B</td></tr>";
const markdown = "| SDK | Company |\n|---|---|\n| A | B |\n";
const csv = "SDK,Company,Data\nA,B,IMEI\nC,D,OAID\n";

describe("a list that breaks off is told of, with the place", () => {
  test.each([
    ["list.html", html, 3],
    ["list.html", `${html}</table>\n<p>More</p`, 4],
    ["list.html", `${html}</table>\n<p>More</p>\n`, 4],
    ["list.html", `${html}</table>\n<!-- more\n`, 4],
    ["list.md", `${markdown}| C | D`, 4],
    ["list.md", `${markdown}\n<table><tr><td>A</td>\n`, 5],
    ["list.html", `<p>SDK</p><script>"`, 1],
    ["list.csv", `${csv}E,F,"IM`, 4],
    ["list.csv", `${csv}E,F`, 4],
  ])("%s, number %#", async (path, text, line) => {
    expect(await cutOff(path, text)).toMatchObject({ line });
  });
});

describe("and a whole one is not", () => {
  test.each([
    ["list.html", `${html}</table></body></html>\n`],
    ["list.html", "<p>SDK: A\n<p>Company: B"],
    ["list.html", "<html lang=en><table><tr><td>SDK<td>Company<tr><td>A<td>B</table>"],
    ["list.html", `<script>"<table>"</script><!-- <table> --><table><tr><td>A</td></tr></table>`],
    ["list.md", markdown],
    ["list.md", "| SDK | Company\n|---|---\n| A | B"],
    ["list.md", `${markdown}\nWrite \`<table>\` for a table, a < b, a<b.`],
    ["list.csv", `${csv}E,F,"say ""x"""`],
    ["list.csv", `${csv}All of them since 2026\n`],
    ["list.txt", "SDK: A\nCompany: B"],
  ])("%s, number %#", async (path, text) => {
    expect(await cutOff(path, text)).toBeNull();
  });
});
