import type { Contact, Entry, Localised } from "@pilu/schema";
import type { Graph, Node } from "./graph.ts";

interface Company {
  readonly id: string;
  readonly names: Localised;
  readonly country: string | null;
  readonly contact: Contact | null;
}

/** The controller and the company behind each SDK, each once. */
export function companiesOf(entries: readonly Entry[], graph: Graph): Node[] {
  const { controller } = graph.document.app;
  const vendors = new Map<string, Company>(entries.map(({ vendor }) => [vendor.id, vendor]));
  vendors.delete(controller.id);
  return [
    companyOf(controller, { graph, type: "dpv:DataController" }),
    ...[...vendors.values()].map((vendor) => companyOf(vendor, { graph, type: "dpv:LegalEntity" })),
  ];
}

function companyOf(
  { id, names, country, contact }: Company,
  { graph, type }: { graph: Graph; type: string },
): Node {
  const ways = [contact?.email, contact?.telephone, contact?.url].filter((way) => typeof way === "string");
  return {
    "@id": graph.iri("company", id),
    "@type": type,
    hasName: graph.words(names),
    ...(ways.length === 0 ? {} : { hasContact: ways }),
    ...(country === null ? {} : { hasCountry: `loc:${country}` }),
  };
}
