// What the elements of HTML are to somebody who reads the text of a page, by their names.

export type Names = ReadonlySet<string>;
const names = (text: string): Names => new Set(text.split(" "));

export const headings = names("h1 h2 h3 h4 h5 h6");
export const rowGroups = names("tbody thead tfoot");
export const tableParts: Names = new Set([...rowGroups, ...names("caption tr td th")]);
/** What begins and ends a line of its own. Each but a part of a table ends the paragraph before it. */
export const blockLevel: Names = new Set([
  ...headings,
  ...tableParts,
  ...names(
    "address article aside blockquote center details dialog dir div dl dt dd fieldset figcaption figure footer form",
  ),
  ...names("header hgroup hr li listing main menu nav ol p pre search section summary table ul"),
]);
/** What is no text for readers, or only for programs. */
export const unread = names("script style title template svg noscript iframe noembed noframes object");
export const inline = names("small span");

type Kind = "link" | "alone" | "inline" | "part" | "block" | "unread";
/**
 * What a reader of the text has to know of an element; nothing of those that are not here. The name is that of the
 * source once more: the engine compares a text with itself much faster than with one that was cut out of another.
 */
export const known: ReadonlyMap<string, { name: string; kind: Kind }> = new Map(
  (
    [
      ["link", ["a"]],
      ["alone", ["br", "img"]],
      ["inline", inline],
      ["unread", unread],
      ["part", tableParts],
      ["block", [...blockLevel].filter((name) => !tableParts.has(name))],
    ] as const
  ).flatMap(([kind, all]) => [...all].map((name) => [name, { name, kind }] as const)),
);

/** A picture that nobody closed ends where one of these begins, or a block. */
export const afterPicture = names(
  "b big br code em font i img nobr ruby s small span strike strong sub sup tt u var",
);
export const paragraph = names("p");
export const item = names("li");
export const terms = names("dt dd");
/** What an item that nobody closed may lie in when the next one begins. */
export const aroundItem = names("small span address div p");
const cells = names("caption td th");
/** Where an end tag looks no further for what it ends, and a row or a cell for where it belongs. */
export const tableEdges = names("table");
export const cellEdges: Names = new Set([...tableEdges, ...cells]);
export const listEdges: Names = new Set([...cellEdges, ...names("ol ul")]);
export const groupEdges: Names = new Set([...tableEdges, ...rowGroups]);
export const rowEdges: Names = new Set([...groupEdges, "tr"]);
export const nothing: Names = new Set();
