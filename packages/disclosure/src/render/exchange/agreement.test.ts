import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { richDraft, richVersion } from "../../golden/documents.ts";
import { readXml } from "../../golden/read-xml.ts";
import { entriesOf } from "../cells.ts";
import { renderDoubleListJson } from "../double-list/json.ts";
import { doubleLists } from "../double-list/listed.ts";
import { exchanges, renderExchange } from "./exchange.ts";

/** What a format says of one SDK, in the words of the document. */
interface Said {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly collection: string;
  readonly types: readonly string[];
}

describe.each([
  ["a published version", richVersion()],
  ["a draft", richDraft()],
])("of %s every format says the same", (_, document) => {
  const said: Said[] = entriesOf(document).map(({ id, names, vendor, data }) => ({
    id,
    name: names["zh-CN"] ?? "",
    vendor: vendor.names["zh-CN"] ?? "",
    collection: data.kind,
    types: data.kind === "items" ? [...new Set<string>(data.items.map(({ type }) => type))] : [],
  }));

  test.each(exchanges)("%s", (format) => {
    const text = renderExchange(document, { format, base: "https://pilu.example/d/weather" });
    expect(readers[format](text)).toEqual(said);
  });
});

test.each(doubleLists)(
  "the list of what is %s tells of the same kinds of information, purposes and roles",
  (name) => {
    const document = richVersion();
    const { rows } = JSON.parse(renderDoubleListJson({ name, document, own: null })) as {
      rows: {
        by: { sdk: string; role: string } | null;
        kind: { id: string } | null;
        purpose: Readonly<Record<string, string>>[];
      }[];
    };
    // A library that runs on the device alone passes nothing on; what collects nothing has no row.
    const listed = entriesOf(document).filter(
      ({ role, data }) => data.kind !== "none" && (name === "collected" || role !== "open-source-local"),
    );
    expect(new Set(rows.map(({ by }) => by?.sdk))).toEqual(new Set(listed.map(({ sdk }) => sdk)));
    for (const { sdk, role, purposeText, data } of listed) {
      const ofSdk = rows.filter(({ by }) => by?.sdk === sdk);
      expect([sdk, new Set(ofSdk.map(({ by }) => by?.role))]).toEqual([sdk, new Set([role])]);
      // A kind that has purposes of its own says those, the others that of the SDK.
      const own = data.kind === "items" ? data.items.map((item) => item.purposes) : [[]];
      const purposes = own.map((ids) =>
        ids.length === 0 ? [purposeText] : ids.map((id) => document.labels.purpose?.[id]),
      );
      expect([sdk, ofSdk.map(({ purpose }) => purpose)]).toEqual([sdk, purposes]);
      const kinds = ofSdk.map(({ kind }) => kind?.id ?? null);
      const types = data.kind === "items" ? data.items.map(({ type }) => type) : [null];
      expect([sdk, new Set<string | null>(kinds)]).toEqual([sdk, new Set<string | null>(types)]);
    }
  },
);

interface CycloneDx {
  readonly services: readonly {
    readonly "bom-ref": string;
    readonly name: string;
    readonly provider: { readonly name: string };
    readonly properties: readonly { readonly name: string; readonly value: string }[];
    readonly data?: readonly { readonly classification: string }[];
  }[];
}
interface Graph {
  readonly "@graph": readonly {
    readonly "@id": string;
    readonly "@type": string | string[];
    readonly title?: Readonly<Record<string, string>>;
    readonly hasName?: Readonly<Record<string, string>>;
    readonly hasProcess?: readonly string[];
    readonly hasServiceProvider?: string;
    readonly hasApplicability?: string;
    readonly conformsTo?: string;
  }[];
}
interface Fides {
  readonly system: readonly {
    readonly fides_key: string;
    readonly name: string;
    readonly legal_name: string;
    readonly meta: { readonly collection: string; readonly data_types: string[] };
  }[];
}

const readers: Readonly<Record<(typeof exchanges)[number], (text: string) => Said[]>> = {
  "cdx.json": (text) =>
    (JSON.parse(text) as CycloneDx).services.map((service) => ({
      id: service["bom-ref"],
      name: service.name,
      vendor: service.provider.name,
      collection: service.properties.find(({ name }) => name === "pilu:collection")?.value ?? "",
      types: (service.data ?? []).map(({ classification }) => classification),
    })),
  "cdx.xml": (text) =>
    readXml(text)
      .only("services")
      .named("service")
      .map((service) => ({
        id: service.attributes["bom-ref"] ?? "",
        name: service.only("name").text,
        vendor: service.only("provider").only("name").text,
        collection:
          service
            .only("properties")
            .named("property")
            .find(({ attributes }) => attributes.name === "pilu:collection")?.text ?? "",
        types: service
          .named("data")
          .flatMap((data) => data.named("dataflow"))
          .map((flow) => flow.only("classification").text),
      })),
  "dpv.jsonld": (text) => {
    const graph = (JSON.parse(text) as Graph)["@graph"];
    const byId = new Map(graph.map((node) => [node["@id"], node]));
    return graph
      .filter((node) => node["@type"] === "dpv:Service")
      .map((node) => {
        const [, id = ""] = node["@id"].split("#sdk/");
        const processes = (node.hasProcess ?? []).map((iri) => byId.get(iri));
        const data = graph.filter((one) => one["@id"].split("#data/")[1]?.startsWith(id));
        const isNone = processes.every((one) => one?.["@type"] === "dpv:NonPersonalDataProcess");
        const isUnknown = data.some((one) => one.hasApplicability !== undefined);
        const types = data.map(({ conformsTo = "" }) => conformsTo.slice(conformsTo.lastIndexOf("/") + 1));
        return {
          id,
          name: node.title?.["zh-CN"] ?? "",
          vendor: byId.get(node.hasServiceProvider ?? "")?.hasName?.["zh-CN"] ?? "",
          collection: isNone ? "none" : isUnknown ? "not-stated" : "items",
          types: isUnknown ? [] : [...new Set(types)],
        };
      });
  },
  "fides.yaml": (text) =>
    (parse(text) as Fides).system.map((system) => ({
      id: system.fides_key.replace(".", "/"),
      name: system.name,
      vendor: system.legal_name,
      collection: system.meta.collection,
      types: system.meta.data_types,
    })),
};
