import type { AnyDisclosure } from "@pilu/schema";
import { xml, xmlAttribute } from "../../xml.ts";
import { bomOf } from "./bom.ts";
import type { Component, Organisation, Property, Reference, Service } from "./shape.ts";

/** The same bill of materials as CycloneDX 1.6 XML; the schema gives the order of the elements. */
export function renderCycloneDxXml(document: AnyDisclosure): string {
  const { serialNumber, metadata, components, services, dependencies } = bomOf(document);
  const head = element("metadata", [
    leaf("timestamp", metadata.timestamp),
    component(metadata.component),
    organisation("supplier", metadata.supplier),
    propertyList(metadata.properties),
  ]);
  const links = dependencies.map(({ ref, dependsOn }) =>
    element(
      "dependency",
      dependsOn.map((one) => element("dependency", [], { ref: one })),
      { ref },
    ),
  );
  const namespace = { xmlns: "http://cyclonedx.org/schema/bom/1.6", serialNumber, version: "1" };
  const body = [
    head,
    element("components", components.map(component)),
    element("services", services.map(service)),
    element("dependencies", links),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("bom", body, namespace)}\n`;
}

function component({ type, bomRef, supplier, group, name, version, purl, references }: Component): string {
  const parts = [
    organisation("supplier", supplier),
    leaf("group", group),
    leaf("name", name),
    leaf("version", version),
    leaf("purl", purl),
    referenceList(references),
  ];
  return element("component", parts, { type, "bom-ref": bomRef });
}

function service({ bomRef, provider, name, description, data, references, properties }: Service): string {
  const flows = data.map(({ flow, classification, name: label }) =>
    element("dataflow", [leaf("classification", classification, { flow })], { name: label }),
  );
  const parts = [
    organisation("provider", provider),
    leaf("name", name),
    leaf("description", description),
    flows.length === 0 ? "" : element("data", flows),
    referenceList(references),
    propertyList(properties),
  ];
  return element("service", parts, { "bom-ref": bomRef });
}

function organisation(as: string, { name, country, streetAddress, urls, contact }: Organisation): string {
  const place = [leaf("country", country), leaf("streetAddress", streetAddress)].join("");
  const reached =
    contact === null
      ? ""
      : element("contact", [
          leaf("name", contact.name),
          leaf("email", contact.email),
          leaf("phone", contact.phone),
        ]);
  return element(as, [
    leaf("name", name),
    place === "" ? "" : element("address", [place]),
    ...urls.map((url) => leaf("url", url)),
    reached,
  ]);
}

function referenceList(references: readonly Reference[]): string {
  if (references.length === 0) return "";
  const each = references.map(({ type, url, comment }) =>
    element("reference", [leaf("url", url), leaf("comment", comment)], { type }),
  );
  return element("externalReferences", each);
}

function propertyList(properties: readonly Property[]): string {
  return element(
    "properties",
    properties.map(({ name, value }) => leaf("property", value, { name })),
  );
}

type Attributes = Readonly<Record<string, string>>;

/** An element whose children are XML already. */
function element(name: string, children: readonly string[], attributes: Attributes = {}): string {
  const content = children.join("");
  return content === ""
    ? `<${start(name, attributes)}/>`
    : `<${start(name, attributes)}>${content}</${name}>`;
}

/** An element that holds text; nothing at all where there is none. */
function leaf(name: string, text: string | null, attributes: Attributes = {}): string {
  return text === null ? "" : `<${start(name, attributes)}>${xml(text)}</${name}>`;
}

function start(name: string, attributes: Attributes): string {
  return [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlAttribute(value)}"`)].join(
    " ",
  );
}
