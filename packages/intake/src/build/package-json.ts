import { declaredIn } from "./declared.ts";
import { Faults } from "./fault.ts";
import { jsonObject } from "./json.ts";
import type { Build, BuildInput } from "./package.ts";
import { PackageSet } from "./package-set.ts";

/** Reads what a package.json asks for; its lockfile, where there is one, says more. Peers are brought by somebody else. */
export function readPackageJson({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const manifest = jsonObject(text, faults);
  if (manifest !== null)
    for (const one of declaredIn(manifest, { ecosystem: "npm", text, faults })) packages.add(one);
  return { kind: "package.json", packages: packages.list, faults: faults.list };
}
