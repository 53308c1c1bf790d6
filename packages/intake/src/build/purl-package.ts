import { PackageURL } from "packageurl-js";
import type { Package } from "./package.ts";

/** What an SBOM says of a component. */
export interface Component {
  readonly purl: string | null;
  readonly group: string | null;
  readonly name: string;
  readonly version: string | null;
}

const longest = 4096;

/** The package that a component is: by its purl where it has a good one, else by group and name, as `generic`. */
export function packageOf({
  purl,
  group,
  name,
  version,
}: Component): Pick<Package, "ecosystem" | "name" | "version"> {
  const read = purl === null || purl.length > longest ? null : parsed(purl);
  // The library takes a type that begins with any sign; by the specification it begins with a letter.
  if (read === null || !/^[a-z]/.test(read.type ?? "") || !read.name)
    return { ecosystem: "generic", name: group === null ? name : `${group}/${name}`, version };
  const separator = read.type === "maven" ? ":" : "/";
  return {
    ecosystem: read.type,
    name: read.namespace ? `${read.namespace}${separator}${read.name}` : read.name,
    version: read.version || version,
  };
}

function parsed(purl: string): PackageURL | null {
  try {
    return PackageURL.fromString(purl);
  } catch {
    return null;
  }
}
