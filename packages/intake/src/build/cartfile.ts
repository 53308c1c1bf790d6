import { cutInLine } from "./cut-off.ts";
import { eachLine } from "./each-line.ts";
import { Faults } from "./fault.ts";
import type { Build, BuildInput } from "./package.ts";
import { PackageSet } from "./package-set.ts";
import { repositoryName } from "./swift.ts";

const pinned = /^(github|git|binary) "([^"]+)" "([^"]+)"\s*$/;

/** Reads a Cartfile.resolved: `github "owner/name" "version"`, `git "url" "…"`, `binary "url of a JSON" "…"`, one a line. */
export function readCartfile({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  eachLine(text, (raw, number) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) return;
    const [, origin, place = "", version = ""] = pinned.exec(line) ?? [];
    if (origin === undefined) {
      faults.add(number, "cartfile-line");
      return;
    }
    const name = origin === "git" ? repositoryName(place) : place;
    packages.add({ ecosystem: "carthage", name, version, direct: null, notShipped: null });
  });
  return { kind: "Cartfile.resolved", packages: packages.list, faults: faults.list, ...cutInLine(text) };
}
