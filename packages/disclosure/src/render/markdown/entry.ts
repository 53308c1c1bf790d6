import type { Entry } from "@pilu/schema";
import { onceFor } from "../../compose/once-for.ts";
import { collectionFact, permissionsFact, tellsPermissions } from "../facts/collection-facts.ts";
import { entryFacts, type View } from "../facts/entry-facts.ts";
import type { Fact } from "../facts/fact.ts";
import { otherNames } from "../facts/identity-facts.ts";
import { itemFacts } from "../facts/item-facts.ts";
import { permissionFacts } from "../facts/permission-facts.ts";
import type { Reader } from "../reader.ts";
import { bareWordMarkdown, factMarkdown, oneLine, wordMarkdown } from "./escape.ts";

/** One SDK: its facts as a list, its data items as a table. */
export function entryMarkdown(entry: Entry, number: number, view: View): string {
  const { reader } = view;
  const others = otherNames(entry.names, reader).map((name) => oneLine(name.text));
  const name = [oneLine(reader.said(entry.names).text), ...others].join(" · ");
  const facts = entryFacts(entry, view).filter((fact) => fact.field !== "names");
  const told = [...facts, ...(entry.data.kind === "items" ? [] : [collectionFact(entry, reader)])];
  const lines = told.map((fact) => factLine(fact, reader));
  return `#### ${number}. ${name}\n\n${[...lines, ...permissionLines(entry, reader)].join("\n")}\n\n${itemTable(entry, view)}`;
}

function factLine(fact: Fact, reader: Reader): string {
  const text = factMarkdown(fact, reader);
  return `- ${wordMarkdown("labelled", { label: `**${bareWordMarkdown(fact.label, reader)}**`, text }, reader)}`;
}

function permissionLines(entry: Entry, reader: Reader): string[] {
  if (!tellsPermissions(entry)) return [];
  const all = permissionsFact(entry, reader);
  if (entry.permissions.length === 0) return [factLine(all, reader)];
  const label = `**${bareWordMarkdown(all.label, reader)}**`;
  const lines = entry.permissions.map((permission) => {
    const [name, ...facts] = permissionFacts(permission, reader);
    const told = facts.map((fact) => labelled(fact, reader));
    const head = name === undefined ? "" : factMarkdown(name, reader);
    return `  - ${[head, ...told].join(oneLine(reader.between("clause")))}`;
  });
  return [`- ${wordMarkdown("labelled", { label, text: "" }, reader).trimEnd()}`, ...lines];
}

function labelled(fact: Fact, reader: Reader): string {
  return wordMarkdown(
    "labelled",
    { label: bareWordMarkdown(fact.label, reader), text: factMarkdown(fact, reader) },
    reader,
  );
}

const columnCount = 4;

function itemTable({ data, ...entry }: Entry, view: View): string {
  if (data.kind !== "items") return "";
  const { reader } = view;
  const heads = (["data", "sensitive", "itemDemand", "itemPlatforms", "note"] as const).map((key) =>
    bareWordMarkdown(key, reader),
  );
  const itemView = { ...view, entry };
  const rowOf = rowsBy(reader);
  const rows = data.items.map((item) => rowOf(itemFacts(item, itemView)));
  return `${[row(heads), row(heads.map(() => "---")), ...rows].join("\n")}\n\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

// Facts that several items share are one object, and make one row.
const rowsBy = onceFor((reader: Reader) => onceFor((facts: readonly Fact[]) => itemRow(facts, reader)));

/** Type, sensitive or not, demand, platforms; what else is told shares the last cell. */
function itemRow(facts: readonly Fact[], reader: Reader): string {
  const others = facts.slice(columnCount);
  const last = others.map((fact) => labelled(fact, reader)).join(oneLine(reader.between("clause")));
  const first = facts.slice(0, columnCount).map((fact) => factMarkdown(fact, reader));
  return row([...first, last === "" ? bareWordMarkdown("none", reader) : last]);
}
