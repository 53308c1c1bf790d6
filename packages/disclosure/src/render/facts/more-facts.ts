import type { Entry } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import type { Scope } from "./entry-facts.ts";
import type { FactWriter } from "./fact.ts";

const open: Readonly<Record<Entry["unconfirmed"][number], PageWord>> = {
  coordinates: "unconfirmedCoordinates",
  data: "unconfirmedData",
  policy: "unconfirmedPolicy",
};

/** What lists may add: the vendor's own statements, settings, remarks; in a draft, what is still open. */
export function addMore(writer: FactWriter, entry: Entry, { columns }: Scope): void {
  const { reader } = writer;
  const part = "more";
  if (columns.has("security")) writer.said({ field: "security", label: "security", part }, entry.security);
  if (columns.has("certification"))
    writer.said({ field: "certification", label: "certification", part }, entry.certification);
  if (columns.has("brief")) writer.said({ field: "brief", label: "brief", part }, entry.brief);
  if (columns.has("options")) {
    const options = entry.options.flatMap(({ name, effect }) => [reader.code(name), reader.said(effect)]);
    writer.add({ field: "options", isQuiet: true, joint: "clause", label: "options", part }, options);
  }
  writer.said({ field: "notes", isQuiet: true, label: "notes", part }, entry.notes);
  const unconfirmed = entry.unconfirmed.map((fact) => reader.plain(reader.word(open[fact])));
  writer.add({ field: "unconfirmed", isQuiet: true, label: "unconfirmed", part }, unconfirmed);
}
