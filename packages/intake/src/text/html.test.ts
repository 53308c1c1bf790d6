import fc from "fast-check";
import { parse, serialize } from "parse5";
import { describe, expect, test } from "vitest";
import { type Block, spansOf } from "./blocks.ts";
import { readHtml } from "./html.ts";
import type { Span } from "./span.ts";

const read = (html: string) => readHtml(html, { path: "a.html" });

/** A text with the address after each linked word; two links to one place with nothing between are one for a reader. */
function shown({ text, links }: Span): string {
  const signs = text.split("");
  const leads = signs.map(() => "");
  for (const { from, to, href } of links) leads.fill(href, from, to);
  const seen = leads.map((href, at) => (text.charAt(at).trim() === "" ? "" : href));
  return signs
    .map((sign, at) => (seen[at] === (seen[at + 1] ?? "") ? sign : `${sign}[${seen[at]}]`))
    .join("");
}

function told(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind !== "table")
      return `${block.kind} ${"level" in block ? block.level : ""}: ${shown(block.span)}`;
    return block.rows.map(({ isHead, cells }) => [isHead, ...cells.map(shown)].join(" | ")).join("\n");
  });
}

// No word is part of another, so that each is found in its page.
const word = fc.nat(999).map((n) => `w${String(n).padStart(3, "0")}`);
const gap = fc.constantFrom(
  "",
  " ",
  "\n",
  " \n ",
  "&nbsp;",
  "<br>",
  "<!-- c -->",
  "<!-->",
  "</>",
  "<?x>",
  "< ",
  "<3",
  "<wbr>",
);
const sign = fc.constantFrom(
  "&amp;",
  "&lt;b&gt;",
  "&notit;",
  "&copy",
  "&#20013;",
  "&#x1F600;",
  "&",
  "&x;",
  "&amp",
);
const attributes = fc.constantFrom(
  "",
  "",
  "",
  ' class="no"',
  " title='y>z'",
  ' a="b" c',
  " data-x=a'b",
  "/",
  " a = b/",
);
const tag = (names: string) =>
  fc
    .tuple(fc.constantFrom("<", "<", "</"), fc.constantFrom(...names.split(" ")), attributes)
    .map((parts) => `${parts.join("")}>`);
const link = fc
  .tuple(fc.constantFrom("href=x", "href='y?a&amp;b'", "HREF=z"), word)
  .map(([href, text]) => `<a ${href}>${text}</a>`);
const plain = tag("p div ul ol li dl dt dd h1 h2 b section pre em font blockquote UL P");
const flow = fc.oneof(plain, plain, tag("span"));
const whole = fc
  .tuple(
    fc.constantFrom("script", "style", "template", "svg", "noscript", "small", "select", "textarea"),
    word,
  )
  .map(([name, text]) => `<${name}>${text}</${name}>`);
const cell = fc.constantFrom(
  ...[
    "<table><tr><td>",
    "<table><td>",
    "<table><caption>c</caption><tr><th>",
    "<table><thead><tr><th>",
    "</td><td>",
  ],
  ...["<td rowspan=2>", "<th colspan='2'>", "<tr><td>", "</td></tr><tr><td>", "</table>", "<tbody><tr><td>"],
);
const soup = (...pieces: fc.Arbitrary<string>[]) =>
  fc
    .array(fc.oneof(word, gap, sign, ...pieces), { maxLength: 16 })
    .map((all) => `<!doctype html>${all.join("")}`);

describe("a page, however badly written, reads as what a browser makes of it", () => {
  test.each([
    ["blocks, lists and what is not for readers", soup(flow, flow, whole, link)],
    ["links that nobody closed", soup(plain, plain, tag("a"), link, fc.constant("<a href=x>"))],
    ["tables", soup(flow, cell, cell, link, whole)],
  ])("%s", (_, pages) => {
    fc.assert(
      fc.property(pages, (html) => {
        expect(told(read(html))).toEqual(told(read(serialize(parse(html)))));
      }),
      { numRuns: 1500 },
    );
  });
});

test("every word of a page is where the page says it is", () => {
  fc.assert(
    fc.property(soup(flow, cell, link), (html) => {
      const lines = html.split("\n");
      for (const span of read(html).flatMap(spansOf))
        for (const { 0: found, index } of span.text.matchAll(/w\d{3}|&(?=\s|$)|[©中¬]/g)) {
          const { line, column } = span.place(index);
          const there = lines[line - 1]?.slice(column - 1) ?? "";
          const stands = { "©": "&copy", 中: "&#20013;", "¬": "&not" }[found] ?? found;
          expect(there.startsWith(stands), `${found} at ${line}:${column}`).toBe(true);
        }
    }),
    { numRuns: 1000 },
  );
});

test("a link is one in every block that it goes through", () => {
  const spans = read("<a href=x><div>one</div><div>two</div></a>three").flatMap(spansOf);
  expect(spans.map(shown)).toEqual(["one[x]", "two[x]", "three"]);
});
