import type { IgnoreReason } from "@pilu/schema";
import { Faults } from "./fault.ts";
import type { Build, BuildInput } from "./package.ts";
import { PackageSet } from "./package-set.ts";
import { childOf, childText, type XmlNode, xmlTree } from "./xml.ts";

const reasons: Readonly<Record<string, IgnoreReason>> = {
  test: "test-only",
  provided: "not-shipped",
  system: "not-shipped",
};

/**
 * Reads the `dependencies` of a pom.xml of Maven, of its profiles too. Versions come from `properties` and
 * `dependencyManagement` of the same file; what a parent sets stays unknown.
 */
export function readPom({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const project = xmlTree(text, faults);
  if (project !== null && project.name !== "project") faults.add(project.line, "pom-project");
  const profiles = childOf(project, "profiles")?.children ?? [];
  const parts = project?.name === "project" ? [project, ...profiles] : [];
  const properties = new Map(
    parts
      .flatMap((part) => childOf(part, "properties")?.children ?? [])
      .map((one) => [one.name, one.text.trim()]),
  );
  for (const key of ["groupId", "version"])
    properties.set(
      `project.${key}`,
      childText(project, key) ?? childText(childOf(project, "parent"), key) ?? "",
    );
  const filled = (value: string | null) => fill(value, properties);
  const managed = new Map<string, XmlNode>();
  for (const one of parts.flatMap((part) => dependenciesOf(childOf(part, "dependencyManagement"))))
    managed.set(`${filled(childText(one, "groupId"))}:${filled(childText(one, "artifactId"))}`, one);
  for (const one of parts.flatMap(dependenciesOf)) {
    const group = filled(childText(one, "groupId"));
    const artifact = filled(childText(one, "artifactId"));
    if (group === null || artifact === null) {
      faults.add(one.line, "component");
      continue;
    }
    const name = `${group}:${artifact}`;
    const above = managed.get(name);
    const scope = childText(one, "scope") ?? childText(above, "scope") ?? "compile";
    packages.add({
      ecosystem: "maven",
      name,
      version: filled(childText(one, "version") ?? childText(above, "version")),
      direct: true,
      notShipped: reasons[scope] ?? null,
      ...(group === properties.get("project.groupId") ? { isOwn: true as const } : {}),
    });
  }
  return { kind: "pom.xml", packages: packages.list, faults: faults.list };
}

function dependenciesOf(part: XmlNode | undefined): XmlNode[] {
  return (childOf(part, "dependencies")?.children ?? []).filter((child) => child.name === "dependency");
}

/** `${name}` from the properties, one within another a few times over; null where one is set elsewhere. */
function fill(value: string | null, properties: ReadonlyMap<string, string>): string | null {
  let text = value;
  for (let round = 0; text?.includes("${") && round < 5; round += 1)
    text = text
      .slice(0, 1000)
      .replace(/\$\{([^{}]+)\}/g, (whole, name: string) => properties.get(name) ?? whole);
  return text === null || text === "" || text.includes("${") ? null : text;
}
