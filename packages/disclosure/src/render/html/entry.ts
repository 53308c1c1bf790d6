import type { Entry } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import { factsBy, type View } from "../facts/entry-facts.ts";
import { otherNames } from "../facts/identity-facts.ts";
import { addMore } from "../facts/more-facts.ts";
import { addRefusal } from "../facts/refusal-facts.ts";
import { addAbroad, addSensitive } from "../facts/strip-facts.ts";
import { addUse } from "../facts/use-facts.ts";
import type { Reader } from "../reader.ts";
import {
  bareWordHtml,
  betweenHtml,
  escaped,
  languageMark,
  phraseHtml,
  phrasesHtml,
  wordHtml,
} from "./escape.ts";
import { factRows } from "./facts.ts";
import { identity } from "./identity.ts";
import { itemLists, itemView } from "./items.ts";
import { hasOpenFacts } from "./masthead.ts";
import { memory } from "./memory.ts";
import { type PermissionLevels, permissionLists } from "./permissions.ts";

export interface EntryView extends View {
  readonly levels: PermissionLevels;
  /** Version of the taxonomy that `levels` are of. */
  readonly taxonomy: string;
  /** The list is by function already: saying it again at each SDK tells nothing. */
  readonly isByFunction: boolean;
}

/** One SDK: a band that names it, a row of four cells, and a strip for what the law wants set off. */
export function entryHtml(entry: Entry, place: { anchor: string; number: number }, view: EntryView): string {
  const { reader } = view;
  const band = `<tr class="n"><td colspan="4">${heading(entry, place.number, reader)}${identity(entry, view)}</td></tr>`;
  const body = entry.data.kind === "none" ? shortBody(entry, view) : fullBody(entry, view);
  let strips = "";
  for (const { key, shade, add } of stripKinds) {
    const rows = factRows(factsBy(add, entry, view), reader);
    if (rows !== "") strips += strip(stripHead(key, entry, reader), { rows, shade });
  }
  return `<tbody id="${place.anchor}">${band}\n${body}${strips}</tbody>\n`;
}

const titles = memory<string>();

function heading(entry: Entry, number: number, reader: Reader): string {
  const title = titles([entry.names], { reader, view: "" }, () => titleHtml(entry, reader));
  let tags = "";
  if (entry.sensitiveTypes.length > 0) tags += tag(" s", "sensitive", reader);
  if (entry.crossBorder !== null) tags += tag(" o", "abroad", reader);
  if (entry.data.kind === "none") tags += tag("", "collectsNothing", reader);
  if (hasOpenFacts(entry)) tags += tag(" u", "toConfirm", reader);
  return `<h4><span class="no">${number}</span> ${title}${tags}</h4>`;
}

function titleHtml({ names }: Entry, reader: Reader): string {
  const name = reader.said(names);
  const others = otherNames(names, reader).map(
    (one) => ` <small${languageMark(one.language, reader)}>${escaped(one.text)}</small>`,
  );
  return `<span${languageMark(name.language, reader)}>${escaped(name.text)}</span>${others.join("")}`;
}

function tag(kind: string, key: PageWord, reader: Reader): string {
  return ` <span class="tag${kind}">${bareWordHtml(key, reader)}</span>`;
}

const itemCells = memory<string>();
const permissionCells = memory<string>();

function fullBody(entry: Entry, view: EntryView): string {
  const { reader, levels, taxonomy, scope } = view;
  const { data, permissions } = entry;
  const use = { entry, reader, scope };
  const collected =
    data.kind === "items"
      ? `<dl class="d">${itemCells([data], { reader, view: itemView(use) }, () => itemLists(data.items, use))}</dl>`
      : phraseHtml(reader.absent("collectionNotStated"), reader);
  const allowed = permissionCells([permissions], { reader, view: taxonomy }, () =>
    permissionLists(permissions, { levels, reader }),
  );
  return `<tr><td><dl>${factRows(factsBy(addUse, entry, view), reader)}</dl></td>
<td>${collected}</td>
<td><dl>${factRows(factsBy(addRefusal, entry, view), reader)}</dl></td>
<td>${allowed}</td></tr>
`;
}

function shortBody(entry: Entry, view: EntryView): string {
  const { reader } = view;
  const rows =
    factRows(factsBy(addUse, entry, view), reader) + factRows(factsBy(addRefusal, entry, view), reader);
  return `<tr><td colspan="4" class="e p"><dl>${rows}</dl></td></tr>\n`;
}

// What the law wants set off, and what lists may add.
const stripKinds = [
  { add: addSensitive, key: "sensitiveStrip", shade: "" },
  { add: addAbroad, key: "abroadStrip", shade: " o" },
  { add: addMore, key: "moreStrip", shade: " g" },
] as const;

function strip(head: string, { rows, shade }: { rows: string; shade: string }): string {
  return `<tr><td colspan="4" class="e${shade}"><h5>${head}</h5><dl>${rows}</dl></td></tr>\n`;
}

/** The strip's name; of sensitive data with the types. */
function stripHead(key: (typeof stripKinds)[number]["key"], entry: Entry, reader: Reader): string {
  const head = bareWordHtml(key, reader);
  if (key !== "sensitiveStrip" || entry.sensitiveTypes.length === 0) return head;
  const types = entry.sensitiveTypes.map((type) => reader.label("data-type", type));
  const text = phrasesHtml(types, { between: betweenHtml("list", reader), reader });
  return wordHtml("labelled", { label: head, text }, reader);
}
