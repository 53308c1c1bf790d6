import type { DataItem, Entry } from "@pilu/schema";
import { equivalent } from "@pilu/schema/taxonomy";
import type { Graph, Node } from "./graph.ts";

const necessities: Readonly<Record<DataItem["demand"], string | null>> = {
  required: "dpv:Required",
  optional: "dpv:Optional",
  "not-stated": null,
};

/** What an SDK collects, a node for each data item; one that says so where the vendor does not. */
export function dataOf(entry: Entry, graph: Graph): Node[] {
  switch (entry.data.kind) {
    case "none":
      return [];
    case "not-stated":
      return [
        {
          "@id": graph.iri("data", entry.id),
          "@type": "dpv:PersonalData",
          hasApplicability: "dpv:UnknownApplicability",
        },
      ];
    case "items":
      return entry.data.items.map((item) => itemNode(item, { entry, graph }));
  }
}

/** The IRI of a data item: no two of an SDK have a platform in common. */
export function itemIri(
  { type, platforms }: DataItem,
  { entry, graph }: { entry: Entry; graph: Graph },
): string {
  return graph.iri("data", `${entry.id}/${type}/${platforms.join(".")}`);
}

function itemNode(item: DataItem, { entry, graph }: { entry: Entry; graph: Graph }): Node {
  const found = equivalent(graph.walk.dataTypes, item.type);
  const necessity = necessities[item.demand];
  const type = found?.term ?? "dpv:PersonalData";
  const isSensitive = entry.sensitiveTypes.some((one) => one === item.type);
  const label = graph.document.labels["data-type"]?.[item.type];
  return {
    "@id": itemIri(item, { entry, graph }),
    "@type": isSensitive ? [type, "dpv:SensitivePersonalData"] : type,
    conformsTo: graph.row("data-type", item.type),
    ...(label === undefined ? {} : { title: graph.words(label) }),
    ...(necessity === null ? {} : { hasNecessity: necessity }),
  };
}
