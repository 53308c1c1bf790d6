import type { Entry } from "@pilu/schema";
import { entryFacts, type View } from "../facts/entry-facts.ts";
import type { Fact } from "../facts/fact.ts";
import { otherNames } from "../facts/identity-facts.ts";
import type { Reader } from "../reader.ts";
import { betweenHtml, escaped, languageMark, phraseHtml, phrasesHtml, wordHtml } from "./escape.ts";
import { factHtml, factRow, factRows, row } from "./facts.ts";
import { itemLists, itemView } from "./items.ts";
import { hasOpenFacts } from "./masthead.ts";
import { type PermissionLevels, permissionLists } from "./permissions.ts";
import { remembered } from "./remembered.ts";

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
  const facts = entryFacts(entry, view);
  const band = `<tr class="n"><td colspan="4">${heading(entry, place.number, reader)}${identity(entry, facts, view)}</td></tr>`;
  const body = entry.data.kind === "none" ? shortBody(facts, reader) : fullBody(entry, facts, view);
  const strips = [
    strip({ key: "sensitiveStrip", part: "sensitive", shade: "" }, facts, { entry, reader }),
    strip({ key: "abroadStrip", part: "abroad", shade: " o" }, facts, { entry, reader }),
    strip({ key: "moreStrip", part: "more", shade: " g" }, facts, { entry, reader }),
  ];
  return `<tbody id="${place.anchor}">${band}\n${body}${strips.join("")}</tbody>\n`;
}

function heading(entry: Entry, number: number, reader: Reader): string {
  const name = reader.said(entry.names);
  const others = otherNames(entry.names, reader)
    .map((one) => ` <small${languageMark(one.language, reader)}>${escaped(one.text)}</small>`)
    .join("");
  const tags = [
    entry.sensitiveTypes.length > 0 ? tag("s", reader.word("sensitive")) : "",
    entry.crossBorder !== null ? tag("o", reader.word("abroad")) : "",
    entry.data.kind === "none" ? tag("", reader.word("collectsNothing")) : "",
    hasOpenFacts(entry) ? tag("u", reader.word("toConfirm")) : "",
  ];
  return `<h4><span class="no">${number}</span> <span${languageMark(name.language, reader)}>${escaped(name.text)}</span>${others}${tags.join("")}</h4>`;
}

function tag(kind: string, word: string): string {
  return ` <span class="tag${kind === "" ? "" : ` ${kind}`}">${escaped(word)}</span>`;
}

function identity(entry: Entry, facts: readonly Fact[], { reader, isByFunction }: EntryView): string {
  const isTold = ({ field }: Fact) => field === "names" || (isByFunction && field === "function");
  let rows = "";
  for (const fact of facts) {
    if (fact.part !== "identity") continue;
    if (isTold(fact) || fact.field.startsWith("links.")) continue;
    rows += fact.field === "vendor.names" ? providerRow(entry, fact, reader) : factRow(fact, reader);
  }
  const links = remembered(entry.links, { reader, view: "links" }, () => linksRow(facts, reader));
  return `<dl class="m">${rows}${links}</dl>`;
}

function providerRow(entry: Entry, fact: Fact, reader: Reader): string {
  const others = otherNames(entry.vendor.names, reader).map(
    (name) => ` <span class="mute"${languageMark(name.language, reader)}>${escaped(name.text)}</span>`,
  );
  return row({
    kind: "kv",
    label: reader.word(fact.label),
    value: factHtml(fact, reader) + others.join(""),
  });
}

/** The links by name; an unknown one says so. */
function linksRow(facts: readonly Fact[], reader: Reader): string {
  const links = facts.filter((fact) => fact.field.startsWith("links."));
  const shown = links.map((fact) => {
    const label = reader.word(fact.label);
    if (fact.phrases[0]?.isAbsent === true) {
      return wordHtml("labelled", { label: escaped(label), text: factHtml(fact, reader) }, reader);
    }
    const named =
      fact.field === "links.otherPolicies"
        ? fact.phrases
        : fact.phrases.map((one) => ({ ...one, text: label }));
    return phrasesHtml(named, { between: " · ", reader });
  });
  return row({ kind: "kv", label: reader.word("links"), value: shown.join(" · ") });
}

function fullBody(entry: Entry, facts: readonly Fact[], view: EntryView): string {
  const { reader, levels, taxonomy, scope } = view;
  const { data, permissions } = entry;
  const use = { entry, reader, scope };
  const collected =
    data.kind === "items"
      ? `<dl class="d">${remembered(data, { reader, view: itemView(use) }, () => itemLists(data.items, use))}</dl>`
      : phraseHtml(reader.absent("collectionNotStated"), reader);
  const permitted = remembered(permissions, { reader, view: taxonomy }, () =>
    permissionLists(permissions, { levels, reader }),
  );
  return `<tr><td><dl>${factRows(facts, { part: "use", reader })}</dl></td>
<td>${collected}</td>
<td><dl>${factRows(facts, { part: "refusal", reader })}</dl></td>
<td>${permitted}</td></tr>
`;
}

function shortBody(facts: readonly Fact[], reader: Reader): string {
  const rows = factRows(facts, { part: "use", reader }) + factRows(facts, { part: "refusal", reader });
  return `<tr><td colspan="4" class="e p"><dl>${rows}</dl></td></tr>\n`;
}

interface Strip {
  readonly key: "sensitiveStrip" | "abroadStrip" | "moreStrip";
  readonly part: "sensitive" | "abroad" | "more";
  readonly shade: string;
}

function strip(
  { key, part, shade }: Strip,
  facts: readonly Fact[],
  { entry, reader }: { entry: Entry; reader: Reader },
): string {
  const rows = factRows(facts, { part, reader });
  if (rows === "") return "";
  const head = escaped(reader.word(key));
  const types = entry.sensitiveTypes.map((type) => reader.label("data-type", type));
  const named =
    part === "sensitive" && types.length > 0
      ? wordHtml(
          "labelled",
          { label: head, text: phrasesHtml(types, { between: betweenHtml("list", reader), reader }) },
          reader,
        )
      : head;
  return `<tr><td colspan="4" class="e${shade}"><h5>${named}</h5><dl>${rows}</dl></td></tr>\n`;
}
