import type { Entry, Role } from "@pilu/schema";
import { equivalent } from "@pilu/schema/taxonomy";
import { itemsFor, purposesOf } from "../teller.ts";
import { itemIri } from "./data.ts";
import type { Graph, Node } from "./graph.ts";

/** An SDK: what its vendor does for the app. */
export function sdkOf(entry: Entry, graph: Graph): Node {
  return {
    "@id": graph.iri("sdk", entry.id),
    "@type": "dpv:Service",
    title: graph.words(entry.names),
    description: graph.words(entry.purposeText),
    hasServiceProvider: graph.iri("company", entry.vendor.id),
    hasProcess: purposesOf(entry).map((purpose) => processIri(purpose, { entry, graph })),
  };
}

/** One process for each purpose of an SDK. */
export function processesOf(entry: Entry, graph: Graph): Node[] {
  return purposesOf(entry).map((purpose) => {
    const terms = entry.purposes.find((one) => one.purpose === purpose);
    // None recorded counts as consent; a purpose of single items alone has none of its own.
    const basis = terms === undefined ? null : equivalent(graph.walk.bases, terms.basis ?? "consent");
    return {
      "@id": processIri(purpose, { entry, graph }),
      ...collected(purpose, { entry, graph }),
      hasPurpose: equivalent(graph.walk.purposes, purpose)?.term ?? "dpv:Purpose",
      conformsTo: graph.row("purpose", purpose),
      ...(basis === null ? {} : { hasLegalBasis: basis.term }),
      hasDataController: graph.iri("company", graph.document.app.controller.id),
      ...recipient(terms?.role ?? entry.role, { entry, graph }),
    };
  });
}

function processIri(purpose: string, { entry, graph }: { entry: Entry; graph: Graph }): string {
  return graph.iri("process", `${entry.id}/${purpose}`);
}

/** The kind of process and the data in it; that there is none is a statement too. */
function collected(purpose: string, { entry, graph }: { entry: Entry; graph: Graph }): Node {
  if (entry.data.kind === "none") return { "@type": "dpv:NonPersonalDataProcess" };
  if (entry.data.kind === "not-stated")
    return { "@type": "dpv:Process", hasPersonalData: [graph.iri("data", entry.id)] };
  const items = itemsFor(entry, purpose).map((item) => itemIri(item, { entry, graph }));
  if (items.length === 0) return { "@type": "dpv:Process" };
  return { "@type": "dpv:PersonalDataProcess", hasPersonalData: items };
}

/** Who gets the data, by the part that it has in law; nobody where the SDK runs in the app alone. */
function recipient(role: Role, { entry, graph }: { entry: Entry; graph: Graph }): Node {
  const property = entry.data.kind === "none" ? null : equivalent(graph.walk.roles, role);
  if (property === null) return {};
  return { [property.term.replace(/^dpv:/, "")]: graph.iri("company", entry.vendor.id) };
}
