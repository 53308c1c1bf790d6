import type { AnyDisclosure } from "@pilu/schema";
import { bomOf } from "./bom.ts";
import type { Component, Organisation, Reference, Service } from "./shape.ts";

/**
 * The document as a bill of materials: CycloneDX 1.6 JSON, services with their data, packages where the document
 * names them.
 */
export function renderCycloneDxJson(document: AnyDisclosure): string {
  const { serialNumber, metadata, components, services, dependencies } = bomOf(document);
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber,
    version: 1,
    metadata: {
      ...given({ timestamp: metadata.timestamp }),
      component: component(metadata.component),
      supplier: organisation(metadata.supplier),
      properties: metadata.properties,
    },
    components: components.map(component),
    services: services.map(service),
    dependencies: dependencies.map(({ ref, dependsOn }) => ({ ref, ...listed({ dependsOn }) })),
  };
  return `${JSON.stringify(bom)}\n`;
}

function component({ type, bomRef, supplier, group, name, version, purl, references }: Component) {
  return {
    type,
    "bom-ref": bomRef,
    supplier: organisation(supplier),
    ...given({ group }),
    name,
    ...given({ version, purl }),
    ...listed({ externalReferences: references.map(reference) }),
  };
}

function service({ bomRef, provider, name, description, data, references, properties }: Service) {
  return {
    "bom-ref": bomRef,
    provider: organisation(provider),
    name,
    description,
    ...listed({ data, externalReferences: references.map(reference) }),
    properties,
  };
}

function organisation({ name, country, streetAddress, urls, contact }: Organisation) {
  const address = given({ country, streetAddress });
  return {
    name,
    ...(Object.keys(address).length === 0 ? {} : { address }),
    ...listed({ url: urls, contact: contact === null ? [] : [given({ ...contact })] }),
  };
}

function reference({ type, url, comment }: Reference) {
  return { type, url, ...given({ comment }) };
}

function given(fields: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== null),
  );
}

function listed(fields: Readonly<Record<string, readonly unknown[]>>): Record<string, readonly unknown[]> {
  return Object.fromEntries(Object.entries(fields).filter(([, list]) => list.length > 0));
}
