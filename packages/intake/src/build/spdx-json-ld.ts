import type { IgnoreReason } from "@pilu/schema";
import { Faults, lineOf } from "./fault.ts";
import { jsonObject } from "./json.ts";
import { type Build, type BuildInput, isRecord, textOf } from "./package.ts";
import { Relations, type SpdxPackage } from "./spdx.ts";
import { packagesOf, stated } from "./spdx-packages.ts";

type Json = Record<string, unknown>;

// SPDX 3.0, LifecycleScopeType
const scopes: Readonly<Record<string, IgnoreReason>> = {
  development: "dev-only",
  test: "test-only",
  build: "build-tool",
};

/** Reads an SPDX 3.0 document in JSON-LD: elements `software_Package` of the `@graph`, or one element alone. */
export function readSpdxJsonLd({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const content = jsonObject(text, faults);
  const graph = content === null ? [] : "@graph" in content ? content["@graph"] : [content];
  if (!Array.isArray(graph)) faults.add(() => lineOf(text, '"@graph"'), "spdx-packages");
  const elements = (Array.isArray(graph) ? graph : []).filter(isRecord);
  const future = elements
    .map((one) => textOf(one.specVersion))
    .find((one) => one !== null && !/^3\./.test(one));
  if (future !== undefined) faults.add(() => lineOf(text, '"specVersion"'), "known-version");
  const rows = elements
    .filter((one) => /(^|[_/])Package$/.test(typeOf(one)))
    .flatMap((one): SpdxPackage[] => {
      const name = textOf(one.name);
      if (name === null) {
        faults.add(() => lineOf(text, '"software_Package"'), "spdx-package");
        return [];
      }
      const version = stated(textOf(one.software_packageVersion) ?? textOf(one.packageVersion));
      return [{ id: idOf(one), name, version, purl: purlIn(one) }];
    });
  return { kind: "SPDX JSON-LD", packages: packagesOf(rows, relationsIn(elements)), faults: faults.list };
}

function typeOf(element: Json): string {
  return textOf(element.type) ?? textOf(element["@type"]) ?? "";
}

function idOf(element: Json): string {
  return textOf(element.spdxId) ?? textOf(element["@id"]) ?? "";
}

function purlIn(element: Json): string | null {
  const url = textOf(element.software_packageUrl) ?? textOf(element.packageUrl);
  if (url !== null) return url;
  const identifiers = Array.isArray(element.externalIdentifier) ? element.externalIdentifier : [];
  const purl: unknown = identifiers.find(
    (one) => isRecord(one) && /^packageUrl$/i.test(textOf(one.externalIdentifierType) ?? ""),
  );
  return isRecord(purl) ? textOf(purl.identifier) : null;
}

/** Relationships are elements of their own; the app is the root element of the SBOM. */
function relationsIn(elements: readonly Json[]): Relations {
  const relations = new Relations();
  for (const one of elements) {
    if (/(^|[_/])Sbom$/.test(typeOf(one)))
      for (const id of listOf(one.rootElement)) relations.described.add(id);
    const reason = scopes[(textOf(one.scope) ?? "").replace(/^.*\//, "")];
    if (reason !== undefined) for (const id of listOf(one.to)) relations.reasons.set(id, reason);
  }
  return relations;
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");
}
