import type { AnyDisclosure, Localised } from "@pilu/schema";
import { type Crosswalk, crosswalks } from "@pilu/schema/taxonomy";
import { tellerOf } from "../teller.ts";

/** A node of the graph, as JSON. */
export type Node = Readonly<Record<string, unknown>>;

/** What the parts of the graph are made with. */
export interface Graph {
  readonly document: AnyDisclosure;
  readonly walk: Crosswalk;
  /** Address of the document's own page. */
  readonly page: string;
  /** The IRI of something in this document. */
  iri(kind: "company" | "data" | "process" | "sdk", id: string): string;
  /** The IRI of a row of the taxonomy. */
  row(kind: "data-type" | "purpose", id: string): string;
  /** A text in each of its languages, as a language map. */
  words(text: Localised): Record<string, string>;
}

/** `base` is the address of the app's pages. Throws `document.schema` for a taxonomy that was never published. */
export function graphOf(document: AnyDisclosure, base: string): Graph {
  const teller = tellerOf(document);
  const page = document.version === null ? base : `${base}/v/${document.version}`;
  const site = base.replace(/\/d\/[^/]*$/, "");
  return {
    document,
    walk: crosswalks(document.taxonomy).dpv,
    page,
    iri: (kind, id) => `${page}#${kind}/${id}`,
    row: (kind, id) => `${site}/taxonomy/${document.taxonomy}.json#${kind}/${id}`,
    words: (text) => Object.fromEntries(teller.everyLanguage(text)),
  };
}
