// What a disclosure says in the terms of CycloneDX 1.6 (ECMA-424): the app is the component, each SDK a service of its
// vendor with the data that flows into it. Licences stand nowhere: a disclosure knows none.
import type { AnyDisclosure, Entry } from "@pilu/schema";
import { entriesOf } from "../../cells.ts";
import { uuidOf } from "../../uuid.ts";
import { packageNamed } from "../package-named.ts";
import { type Teller, tellerOf } from "../teller.ts";
import { organisationOf } from "./organisation.ts";
import { entryProperties, versionProperties } from "./properties.ts";
import type { Bom, Component, Reference, Service } from "./shape.ts";

/** The bill of materials of `document`: the same for the same document, whoever asks and whenever. */
export function bomOf(document: AnyDisclosure): Bom {
  const teller = tellerOf(document);
  const entries = entriesOf(document);
  const app = `app/${document.app.slug}`;
  const components = entries.flatMap((entry) => componentsOf(entry, teller));
  const supplier = organisationOf(document.app.controller, { teller, url: document.app.site });
  return {
    serialNumber: uuidOf(document.version === null ? document.hash : document.digest),
    metadata: {
      // Nobody has published a draft, and its bytes name no instant.
      timestamp: document.version === null ? null : new Date(document.publishedAt).toISOString(),
      component: {
        type: "application",
        bomRef: app,
        supplier,
        group: null,
        name: teller.said(document.app.names),
        version: document.version === null ? null : String(document.version),
        purl: null,
        references: references(
          [{ type: "other", link: document.app.policy, comment: "privacy policy" }],
          teller,
        ),
      },
      supplier,
      properties: versionProperties(document, teller),
    },
    components: components.map(({ component }) => component),
    services: entries.map((entry) => serviceOf(entry, teller)),
    dependencies: [
      { ref: app, dependsOn: entries.map(({ id }) => id) },
      ...entries.map(({ id }) => ({
        ref: id,
        dependsOn: components.filter((one) => one.entry === id).map(({ component }) => component.bomRef),
      })),
    ],
  };
}

function serviceOf(entry: Entry, teller: Teller): Service {
  const items = entry.data.kind === "items" ? entry.data.items : [];
  return {
    bomRef: entry.id,
    provider: organisationOf(entry.vendor, { teller, url: null }),
    name: teller.said(entry.names),
    description: teller.said(entry.purposeText),
    data: [...new Set<string>(items.map(({ type }) => type))].map((type) => ({
      flow: "inbound",
      classification: type,
      name: teller.label("data-type", type),
    })),
    references: references(
      [
        { type: "website", link: entry.links.site, comment: null },
        { type: "documentation", link: entry.links.documentation, comment: null },
        { type: "other", link: entry.links.policy, comment: "privacy policy" },
      ],
      teller,
    ),
    properties: entryProperties(entry, teller),
  };
}

function componentsOf(entry: Entry, teller: Teller): { entry: string; component: Component }[] {
  return entry.packages.flatMap((spelled) => {
    const found = packageNamed(spelled);
    if (found === null) return [];
    const { group, name, purl, repository } = found;
    const component: Component = {
      type: "library",
      bomRef: `${entry.id}#${spelled}`,
      supplier: organisationOf(entry.vendor, { teller, url: null }),
      group,
      name,
      version: null,
      purl,
      references: references([{ type: "vcs", link: repository, comment: null }], teller),
    };
    return [{ entry: entry.id, component }];
  });
}

interface Linked extends Omit<Reference, "url"> {
  readonly link: string | null;
}

function references(candidates: readonly Linked[], teller: Teller): Reference[] {
  return candidates.flatMap(({ type, link, comment }) =>
    teller.links([link]).map((url) => ({ type, url, comment })),
  );
}
