import { isKnownVersion, reasonOf } from "./cyclonedx.ts";
import { Faults } from "./fault.ts";
import type { Build, BuildInput, Service } from "./package.ts";
import { PackageSet } from "./package-set.ts";
import { packageOf } from "./purl-package.ts";
import { hearXml } from "./xml.ts";

interface Open {
  readonly element: "component" | "service";
  readonly line: number;
  readonly fields: Map<string, string>;
  readonly properties: Map<string, string>;
  readonly endpoints: string[];
}

// Components stand elsewhere too: the tools that wrote the SBOM, ancestors of a fork, formulas.
const listing: ReadonlySet<string> = new Set(["bom", "components", "component", "services", "service"]);

/** Reads a CycloneDX SBOM in XML as a stream: `components/component`, at any depth, and `services/service`. */
export function readCycloneDxXml({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const services: Service[] = [];
  const way: string[] = [];
  const open: Open[] = [];
  let said = "";
  let property = "";
  hearXml(text, {
    faults,
    open(name, { line, attributes }) {
      const parent = way.at(-1);
      way.push(name);
      said = "";
      if (name === "bom" && !isKnownVersion(versionIn(Object.values(attributes))))
        faults.add(line, "known-version");
      if (name === "property") property = attributes.name ?? "";
      const isListed = parent === `${name}s` && way.every((one) => listing.has(one));
      if ((name === "component" || name === "service") && isListed)
        open.push({ element: name, line, fields: new Map(), properties: new Map(), endpoints: [] });
    },
    text(part) {
      said += part;
    },
    close(name) {
      way.pop();
      const parent = way.at(-1);
      const current = open.at(-1);
      const value = said.trim();
      said = "";
      if (current === undefined) return;
      if (name === current.element && parent === `${name}s` && way.every((one) => listing.has(one))) {
        open.pop();
        finish(current);
      } else if (parent === current.element) current.fields.set(name, value);
      else if (name === "property") current.properties.set(property, value);
      else if (name === "endpoint") current.endpoints.push(value);
      else if (name === "name" && parent === "provider") current.fields.set("provider", value);
    },
  });
  return {
    kind: "CycloneDX XML",
    packages: packages.list,
    faults: faults.list,
    ...(services.length === 0 ? {} : { services }),
  };

  function finish({ element, line, fields, properties, endpoints }: Open): void {
    const said = (field: string) => fields.get(field) || null;
    const name = said("name");
    if (name === null) {
      faults.add(line, "component");
      return;
    }
    if (element === "service") {
      services.push({ name, provider: said("provider"), endpoints });
      return;
    }
    packages.add({
      ...packageOf({ purl: said("purl"), group: said("group"), name, version: said("version") }),
      direct: null,
      notShipped: reasonOf(said("scope"), properties),
    });
  }
}

/** `http://cyclonedx.org/schema/bom/1.4` -> `1.4` */
function versionIn(attributes: readonly string[]): string | null {
  for (const value of attributes) {
    const version = /cyclonedx\.org\/schema\/bom\/([\d.]+)$/.exec(value)?.[1];
    if (version !== undefined) return version;
  }
  return null;
}
