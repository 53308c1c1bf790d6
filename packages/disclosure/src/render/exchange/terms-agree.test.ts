// Purposes, roles and retention in every format that carries them: read back, and held against the document as far as
// that format can say it.
import { type AnyDisclosure, type Content, type Entry, inLanguage } from "@pilu/schema";
import { crosswalks, equivalent } from "@pilu/schema/taxonomy";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { richContent, richDraft, richVersion } from "../../golden/documents.ts";
import { readXml } from "../../golden/read-xml.ts";
import { entriesOf } from "../cells.ts";
import { type Exchange, exchanges, renderExchange } from "./exchange.ts";

/** What is said of one SDK, in ids of the taxonomy or in the terms that a format has for them. */
interface Terms {
  readonly purposes: readonly string[];
  readonly roles: readonly string[];
  /** Days. */
  readonly retention: readonly number[];
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
const render = (document: AnyDisclosure, format: Exchange) =>
  renderExchange(document, { format, base: "https://pilu.example/d/weather" });

/** Every purpose of an entry, also those that single items have besides. */
function allPurposes({ purposes, data }: Entry): string[] {
  const ofItems = data.kind === "items" ? data.items.flatMap((item) => item.purposes) : [];
  return unique<string>([...purposes.map(({ purpose }) => purpose), ...ofItems]);
}

/** In CycloneDX: as the document has it, for the SDK as a whole. */
const inCycloneDx = ({ purposes, role, retention }: Entry): Terms => ({
  purposes: purposes.map(({ purpose }) => purpose),
  roles: [role],
  retention: typeof retention?.days === "number" ? [retention.days] : [],
});

/** What each format carries of an entry: DPV no retention, Fides nothing that it has no word for. */
const project: Readonly<Record<Exchange, (entry: Entry, document: AnyDisclosure) => Terms>> = {
  "cdx.json": inCycloneDx,
  "cdx.xml": inCycloneDx,
  "dpv.jsonld": (entry, { taxonomy }) => {
    const all = allPurposes(entry);
    const roles = all.map((id) => entry.purposes.find(({ purpose }) => purpose === id)?.role ?? entry.role);
    const recipients = roles.flatMap((role) => equivalent(crosswalks(taxonomy).dpv.roles, role)?.term ?? []);
    return { purposes: all, roles: entry.data.kind === "none" ? [] : unique(recipients), retention: [] };
  },
  "fides.yaml": (entry, { taxonomy }) => {
    const { purposes, roles } = crosswalks(taxonomy).fides;
    const responsibility = equivalent(roles, entry.role)?.term;
    const declared = allPurposes(entry).filter((id) => equivalent(purposes, id) !== null);
    return {
      purposes: entry.data.kind === "none" ? [] : declared,
      roles: responsibility === undefined ? [] : [responsibility],
      retention: entry.data.kind === "none" ? [] : inCycloneDx(entry).retention,
    };
  },
};

interface Property {
  readonly name: string;
  readonly value: string;
}
const ofProperties = (all: readonly Property[]): Terms => {
  const values = (of: string) => all.filter(({ name }) => name === of).map(({ value }) => value);
  return {
    purposes: values("pilu:purpose"),
    roles: values("pilu:role"),
    retention: values("pilu:retention:days").map(Number),
  };
};

/** What a file says, SDK by SDK, from its text alone; `ids` are those of purposes, by their label. */
const read: Readonly<Record<Exchange, (text: string, ids: ReadonlyMap<string, string>) => Terms[]>> = {
  "cdx.json": (text) =>
    (JSON.parse(text) as { services: { properties: Property[] }[] }).services.map(({ properties }) =>
      ofProperties(properties),
    ),
  "cdx.xml": (text) =>
    readXml(text)
      .only("services")
      .named("service")
      .map((service) => service.only("properties").named("property"))
      .map((all) =>
        ofProperties(all.map(({ attributes, text: value }) => ({ name: attributes.name ?? "", value }))),
      ),
  "dpv.jsonld": (text) => {
    interface Node {
      readonly "@id": string;
      readonly "@type": string | readonly string[];
      readonly conformsTo?: string;
      readonly hasProcess?: readonly string[];
      readonly hasServiceProvider?: string;
    }
    const graph = (JSON.parse(text) as { "@graph": readonly Node[] })["@graph"];
    const services = graph.filter((node) => node["@type"] === "dpv:Service");
    return services.map(({ hasProcess = [], hasServiceProvider }) => {
      const processes = hasProcess.flatMap((iri) => graph.find((node) => node["@id"] === iri) ?? []);
      const recipients = processes.flatMap((one) =>
        Object.entries(one).flatMap(([property, to]) => (to === hasServiceProvider ? [property] : [])),
      );
      return {
        purposes: processes.map(({ conformsTo = "" }) => conformsTo.split("#purpose/")[1] ?? ""),
        roles: unique(recipients).map((property) => `dpv:${property}`),
        retention: [],
      };
    });
  },
  "fides.yaml": (text, ids) => {
    interface System {
      readonly responsibility?: string[];
      readonly privacy_declarations: readonly { readonly name: string; readonly retention_period?: string }[];
    }
    return (parse(text) as { system: System[] }).system.map(
      ({ responsibility, privacy_declarations: all }) => ({
        purposes: all.map(({ name }) => ids.get(name) ?? name),
        roles: responsibility ?? [],
        retention: unique(all.flatMap(({ retention_period: period }) => period ?? [])).map((period) =>
          Number(/^P(\d+)D$/.exec(period)?.[1]),
        ),
      }),
    );
  },
};

function said(document: AnyDisclosure, format: Exchange): Terms[] {
  const [locale] = document.locales;
  const labels = Object.entries(document.labels.purpose ?? {});
  const ids = new Map(labels.map(([id, label]) => [inLanguage(label, locale ?? "en").text, id]));
  return read[format](render(document, format), ids);
}

describe.each(exchanges)("%s", (format) => {
  test.each([
    ["a published version", richVersion()],
    ["a draft", richDraft()],
  ])("of %s says the purposes, roles and retention of the document", (_, document) => {
    expect(said(document, format)).toEqual(
      entriesOf(document).map((entry) => project[format](entry, document)),
    );
  });

  const changes: [keyof Terms, (entry: Entry) => Entry][] = [
    ["purposes", (entry) => ({ ...entry, purposes: entry.purposes.slice(1) })],
    [
      "roles",
      (entry) => ({
        ...entry,
        role: "processor",
        purposes: entry.purposes.map((one) => ({ ...one, role: "processor" })),
      }),
    ],
    ["retention", (entry) => ({ ...entry, retention: entry.retention && { ...entry.retention, days: 31 } })],
  ];
  // DPV has no word for how long something is kept.
  const carried = changes.filter(([field]) => format !== "dpv.jsonld" || field !== "retention");
  test.each(carried)("%s that differ are found", (field, change) => {
    const fields = (all: readonly Terms[]) => all.map((terms) => terms[field]);
    const content = richContent();
    const changed: Content = {
      ...content,
      groups: content.groups.map((group) => ({ ...group, entries: group.entries.map(change) })),
    };
    expect(fields(said(richVersion(changed), format))).not.toEqual(
      fields(said(richVersion(content), format)),
    );
  });
});
