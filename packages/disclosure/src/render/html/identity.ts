import type { Entry } from "@pilu/schema";
import { factsBy } from "../facts/entry-facts.ts";
import type { Fact } from "../facts/fact.ts";
import { addBuilt, addLinks, addMaker, otherNames } from "../facts/identity-facts.ts";
import type { Reader } from "../reader.ts";
import type { EntryView } from "./entry.ts";
import { escaped, languageMark, phrasesHtml, wordHtml } from "./escape.ts";
import { factHtml, factRow, factRows, row } from "./facts.ts";
import { memory } from "./memory.ts";

const makers = memory<string>();
const links = memory<string>();

/** The rows of the band: who makes the SDK, how it is built in, where it tells of itself. */
export function identity(entry: Entry, view: EntryView): string {
  const { vendor, brand, kind, function: use, countries } = entry;
  const { reader, isByFunction } = view;
  const shown = `${kind} ${isByFunction ? "" : use} ${vendor.country ?? countries.seat}`;
  const maker = makers([vendor, brand], { reader, view: shown }, () => makerRows(entry, view));
  const built = factRows(factsBy(addBuilt, entry, view), reader);
  const led = links([entry.links], { reader, view: "" }, () => linksRow(entry, view));
  return `<dl class="m">${maker}${built}${led}</dl>`;
}

function makerRows(entry: Entry, view: EntryView): string {
  const { reader, isByFunction } = view;
  let rows = "";
  for (const fact of factsBy(addMaker, entry, view)) {
    // The name is the heading.
    if (fact.field === "names" || (isByFunction && fact.field === "function")) continue;
    rows += fact.field === "vendor.names" ? providerRow(entry, fact, reader) : factRow(fact, reader);
  }
  return rows;
}

function providerRow(entry: Entry, fact: Fact, reader: Reader): string {
  const others = otherNames(entry.vendor.names, reader).map(
    (name) => ` <span class="mute"${languageMark(name.language, reader)}>${escaped(name.text)}</span>`,
  );
  return row({ kind: "kv", label: fact.label, value: factHtml(fact, reader) + others.join("") }, reader);
}

// No line begins with the dot.
const between = "\u00a0· ";

/** The links by name; an unknown one says so. */
function linksRow(entry: Entry, view: EntryView): string {
  const { reader } = view;
  const shown = factsBy(addLinks, entry, view).map((fact) => {
    const label = reader.word(fact.label);
    if (fact.phrases[0]?.isAbsent === true) {
      return wordHtml("labelled", { label: escaped(label), text: factHtml(fact, reader) }, reader);
    }
    const named =
      fact.field === "links.otherPolicies"
        ? fact.phrases
        : fact.phrases.map((one) => ({ ...one, text: label }));
    return phrasesHtml(named, { between, reader });
  });
  return row({ kind: "kv", label: "links", value: shown.join(between) }, reader);
}
