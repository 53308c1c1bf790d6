// A disclosure in the words of the W3C community's Data Privacy Vocabulary (DPV 2), as JSON-LD 1.1. The context stands
// in the file: nothing needs to be fetched to read it.
import type { AnyDisclosure } from "@pilu/schema";
import { entriesOf } from "../../cells.ts";
import { companiesOf } from "./companies.ts";
import { contextOf } from "./context.ts";
import { dataOf } from "./data.ts";
import { type Graph, graphOf, type Node } from "./graph.ts";
import { processesOf, sdkOf } from "./processes.ts";

/**
 * Each SDK is a `dpv:Service` with one `dpv:PersonalDataProcess` for each purpose: data, basis, controller and
 * recipient. A data type without an equivalent is `dpv:PersonalData`; every one also names its row of the taxonomy.
 * `base` is the address of the app's pages: absolute, or from the root of the site that serves the file.
 */
export function renderDpv(document: AnyDisclosure, { base }: { base: string }): string {
  const graph = graphOf(document, base);
  const entries = entriesOf(document);
  const nodes = [
    listOf(graph),
    ...companiesOf(entries, graph),
    ...entries.flatMap((entry) => [
      sdkOf(entry, graph),
      ...processesOf(entry, graph),
      ...dataOf(entry, graph),
    ]),
  ];
  return `${JSON.stringify({ "@context": contextOf(graph.walk.namespaces), "@graph": nodes })}\n`;
}

/** The document itself: everything that the app does with SDKs. */
function listOf(graph: Graph): Node {
  const { document, page } = graph;
  return {
    "@id": page,
    "@type": "dpv:Process",
    title: graph.words(document.title),
    subject: graph.words(document.app.names),
    ...(document.version === null
      ? {}
      : {
          version: String(document.version),
          identifier: document.digest,
          issued: new Date(document.publishedAt).toISOString(),
          valid: new Date(document.effectiveAt).toISOString(),
        }),
    hasDataController: graph.iri("company", document.app.controller.id),
    hasService: entriesOf(document).map(({ id }) => graph.iri("sdk", id)),
  };
}
