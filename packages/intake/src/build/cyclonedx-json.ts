import { isKnownVersion, reasonOf } from "./cyclonedx.ts";
import { Faults, lineAt, lineOf } from "./fault.ts";
import { jsonObject, repeatedKey } from "./json.ts";
import { jsonFault } from "./json-fault.ts";
import { jsonWithList } from "./json-list.ts";
import { type Build, type BuildInput, isRecord, type Package, type Service, textOf } from "./package.ts";
import { PackageSet } from "./package-set.ts";
import { packageOf } from "./purl-package.ts";

type Json = Record<string, unknown>;

/**
 * Reads a CycloneDX SBOM in JSON, 1.2 to 1.7: `components`, at any depth, and `services`. `metadata.component` is the app
 * itself. Of a version we do not know what can be read is read, with a fault.
 */
export function readCycloneDxJson({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const listed = jsonWithList(text, "components");
  const content = listed === null ? jsonObject(text, faults) : listed.content;
  if (content === null) return { kind: "CycloneDX JSON", packages: [], faults: faults.list };
  if (!isKnownVersion(textOf(content.specVersion)))
    faults.add(() => lineOf(text, '"specVersion"'), "known-version");
  const fault = (expected: "components" | "component") =>
    faults.add(() => lineOf(text, '"components"'), expected);
  const packages = new PackageSet();
  const direct = directOf(content);
  try {
    for (const component of everyOf(listed?.items ?? content.components, "components", () =>
      fault("components"),
    )) {
      const one = isRecord(component) ? packageIn(component, direct) : null;
      if (one === null) fault("component");
      else packages.add(one);
    }
    const twice = listed === null ? null : repeatedKey(text);
    if (twice !== null) faults.add(() => lineAt(text, twice), "unique-key");
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line, expected } = jsonFault(text);
    faults.add(line, expected);
  }
  const services = [...everyOf(content.services, "services", () => fault("components"))].flatMap(serviceOf);
  return {
    kind: "CycloneDX JSON",
    packages: packages.list,
    faults: faults.list,
    ...(services.length === 0 ? {} : { services }),
  };
}

function packageIn(component: Json, direct: ReadonlySet<string> | null): Package | null {
  const { purl, group, version, scope } = component;
  const name = textOf(component.name);
  if (name === null) return null;
  return {
    ...packageOf({ purl: textOf(purl), group: textOf(group), name, version: textOf(version) }),
    direct: direct === null ? null : direct.has(textOf(component["bom-ref"]) ?? ""),
    notShipped: reasonOf(textOf(scope), propertiesOf(component)),
  };
}

/** Every item of a list and of the lists within its items, without recursion: nesting has no end. */
function* everyOf(list: unknown, key: string, refuse: () => void): Generator<unknown> {
  const waiting: unknown[] = [list];
  for (let at = 0; at < waiting.length; at += 1) {
    const items = waiting[at];
    waiting[at] = undefined;
    if (items === undefined || items === null) continue;
    if (!isIterable(items)) {
      refuse();
      continue;
    }
    for (const item of items) {
      yield item;
      if (isRecord(item) && item[key] !== undefined) waiting.push(item[key]);
    }
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

/** What the app itself depends on, by reference; null where the SBOM does not say. */
function directOf({ metadata, dependencies }: Json): Set<string> | null {
  const app =
    isRecord(metadata) && isRecord(metadata.component) ? textOf(metadata.component["bom-ref"]) : null;
  if (app === null || !Array.isArray(dependencies)) return null;
  const own: unknown = dependencies.find((one) => isRecord(one) && one.ref === app);
  const asked = isRecord(own) && Array.isArray(own.dependsOn) ? own.dependsOn : null;
  return asked === null ? null : new Set(asked.filter((ref): ref is string => typeof ref === "string"));
}

function propertiesOf({ properties }: Json): Map<string, string> {
  const pairs = Array.isArray(properties) ? properties.filter(isRecord) : [];
  return new Map(pairs.map(({ name, value }) => [String(name), String(value)]));
}

function serviceOf(service: unknown): Service[] {
  const name = isRecord(service) ? textOf(service.name) : null;
  if (!isRecord(service) || name === null) return [];
  const { provider, endpoints } = service;
  return [
    {
      name,
      provider: isRecord(provider) ? textOf(provider.name) : null,
      endpoints: Array.isArray(endpoints) ? endpoints.filter((one) => typeof one === "string") : [],
    },
  ];
}
