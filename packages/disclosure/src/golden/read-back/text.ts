import { parse as parseCsv } from "csv-parse/sync";
import { itemOf, type Said, say, type Tongue } from "./said.ts";

/** A list in lines: a head `n. name` begins an SDK, `label: text` tells of it, `- name; label: text` of a part of it. */
function saidInLines(lines: readonly string[], tongue: Tongue): Said {
  const said: Said = new Map();
  let of = "front";
  for (const line of lines) {
    const [, name] = /^\d+\. (.+)$/.exec(line) ?? [];
    if (name !== undefined) of = name;
    else if (line.startsWith("- ")) sayPart(said, { of, line: line.slice(2), tongue });
    else {
      const [label = "", ...text] = line.split(tongue.colon);
      if (tongue.labels.has(label)) say(said, { of, label, text: text.join(tongue.colon) });
    }
  }
  return said;
}

export function saidInText(text: string, tongue: Tongue): Said {
  return saidInLines(text.split("\n"), tongue);
}

/** A data item or a permission. */
export function sayPart(said: Said, { of, line, tongue }: { of: string; line: string; tongue: Tongue }): void {
  const { head, rest } = tongue.split(line);
  const part = itemOf(of, head.split(tongue.list).at(-1) ?? head);
  for (const [label, text] of rest) say(said, { of: part, label, text });
}

const unescapedIn = (tongue: Tongue) => (text: string) =>
  text
    .replace(/\[((?:\\.|[^\]\\])*)\]\(<([^>]*)>\)/g, (_, shown: string, href: string) => tongue.aside(shown, href))
    .replace(/<(https?:[^>]*)>/g, "$1")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "");

export function saidInMarkdown(markdown: string, tongue: Tongue): Said {
  const said: Said = new Map();
  const unescaped = unescapedIn(tongue);
  let of = "front";
  for (const line of markdown.split("\n")) {
    const [, name] = /^#### \d+\. (.+)$/.exec(line) ?? [];
    if (name !== undefined) of = unescaped(name.split(" · ")[0] ?? name);
    const [, part] = /^ {2}- (.+)$/.exec(line) ?? [];
    if (part !== undefined) sayPart(said, { of, line: unescaped(part), tongue });
    const [, label, text] = /^- \*\*(.+?)\*\*(?:：|: ?)(.*)$/.exec(line) ?? [];
    // A label without a text is the head of a list.
    if (label !== undefined && text !== undefined && text !== "") say(said, { of, label: unescaped(label), text: unescaped(text) });
    const cells = line.split(/(?<!\\)\|/).map((cell) => unescaped(cell.trim()));
    const [, type, sensitive, demand, platforms, more] = cells;
    if (cells.length !== 7 || type === undefined || /^-+$/.test(type) || type === tongue.word("data")) continue;
    const of_ = itemOf(of, type);
    say(said, { of: of_, label: tongue.word("sensitive"), text: sensitive ?? "" });
    say(said, { of: of_, label: tongue.word("itemDemand"), text: demand ?? "" });
    say(said, { of: of_, label: tongue.word("itemPlatforms"), text: platforms ?? "" });
    for (const [one, text] of tongue.split(more ?? "").rest) say(said, { of: of_, label: one, text });
  }
  return said;
}

/** A table: a row for each SDK and data item, or for each of what one sheet is of. */
export function saidInTable(rows: readonly (readonly string[])[], tongue: Tongue): Said {
  const said: Said = new Map();
  const [head = [], ...body] = rows;
  const sdk = tongue.word("sdk");
  const data = `${tongue.word("data")}${tongue.colon}`;
  const part = [tongue.word("data"), tongue.word("permissionName")];
  const isOfParts = head.length > 1 && part.includes(head[1] ?? "");
  for (const row of body) {
    const cells = new Map(head.map((label, at) => [label, row[at] ?? ""]));
    const of = cells.get(sdk) ?? "";
    const type = cells.get(tongue.word("data")) ?? "";
    for (const [label, text] of cells) {
      // The permissions of a CSV share one cell with all that is told of them.
      if (text === tongue.none || (label === tongue.word("columnPermissions") && head.some((one) => one.startsWith(data)))) continue;
      if (isOfParts) {
        const name = (row[1] ?? "").split(tongue.list).at(-1) ?? "";
        if (label !== sdk && !part.includes(label)) say(said, { of: itemOf(of, name), label, text });
      } else if (label.startsWith(data)) say(said, { of: itemOf(of, type), label: label.slice(data.length), text });
      else if (!(label === tongue.word("data") && head.some((one) => one.startsWith(data)))) say(said, { of, label, text });
    }
  }
  return said;
}

export function saidInCsv(csv: string, tongue: Tongue): Said {
  return saidInTable(parseCsv(csv, { bom: true }) as string[][], tongue);
}
