import { Faults, lineOf } from "./fault.ts";
import { jsonObject } from "./json.ts";
import { type Build, type BuildInput, isRecord, textOf } from "./package.ts";
import { Relations, type SpdxPackage } from "./spdx.ts";
import { packagesOf, stated } from "./spdx-packages.ts";

type Json = Record<string, unknown>;

/** Reads an SPDX document in JSON, 2.2 and 2.3: `packages[]` with a purl among their `externalRefs`. */
export function readSpdxJson({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const content = jsonObject(text, faults);
  const done = (rows: readonly SpdxPackage[], relations = new Relations()): Build => ({
    kind: "SPDX JSON",
    packages: packagesOf(rows, relations),
    faults: faults.list,
  });
  if (content === null) return done([]);
  if (!/^SPDX-2\.[0-3]$/.test(textOf(content.spdxVersion) ?? "")) {
    faults.add(() => lineOf(text, '"spdxVersion"'), "known-version");
    return done([]);
  }
  if (content.packages !== undefined && !Array.isArray(content.packages))
    faults.add(() => lineOf(text, '"packages"'), "spdx-packages");
  const rows = listOf(content.packages).flatMap((one): SpdxPackage[] => {
    const name = isRecord(one) ? textOf(one.name) : null;
    if (isRecord(one) && name !== null)
      return [
        { id: textOf(one.SPDXID) ?? "", name, version: stated(textOf(one.versionInfo)), purl: purlIn(one) },
      ];
    faults.add(() => lineOf(text, '"packages"'), "spdx-package");
    return [];
  });
  return done(rows, relationsIn(content));
}

function purlIn({ externalRefs }: Json): string | null {
  for (const ref of listOf(externalRefs)) {
    if (isRecord(ref) && /purl$/.test(textOf(ref.referenceType) ?? "")) return textOf(ref.referenceLocator);
  }
  return null;
}

function relationsIn({ relationships, documentDescribes }: Json): Relations {
  const relations = new Relations();
  for (const id of listOf(documentDescribes)) if (typeof id === "string") relations.described.add(id);
  for (const one of listOf(relationships)) {
    if (isRecord(one))
      relations.add(String(one.spdxElementId), String(one.relationshipType), String(one.relatedSpdxElement));
  }
  return relations;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
