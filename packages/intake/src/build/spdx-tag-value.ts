import { Faults } from "./fault.ts";
import type { Build, BuildInput } from "./package.ts";
import { Relations, type SpdxPackage } from "./spdx.ts";
import { packagesOf, stated } from "./spdx-packages.ts";

interface Row {
  id: string;
  name: string;
  version: string | null;
  purl: string | null;
}

/** Reads an SPDX document in tag-value form, 2.2 and 2.3: `PackageName:` begins a package, `<text>` may run over lines. */
export function readSpdxTagValue({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const relations = new Relations();
  const rows: SpdxPackage[] = [];
  let row: Row | null = null;
  let isInText = false;
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    if (isInText) {
      isInText = !line.includes("</text>");
      return;
    }
    if (line.trim() === "" || line.startsWith("#")) return;
    const tag = /^([A-Za-z]\w*):/.exec(line)?.[1];
    if (tag === undefined) {
      faults.add(at + 1, "spdx-line");
      return;
    }
    const value = line.slice(tag.length + 1).trim();
    isInText = value.startsWith("<text>") && !value.includes("</text>");
    if (tag === "SPDXVersion" && !/^SPDX-2\.[0-3]$/.test(value)) faults.add(at + 1, "known-version");
    if (tag === "PackageName") {
      row = { id: "", name: value, version: null, purl: null };
      if (row.name === "") faults.add(at + 1, "spdx-package");
      else rows.push(row);
    } else if (/^(FileName|SnippetSPDXID|LicenseID)$/.test(tag)) row = null;
    else if (row !== null) take(row, { tag, value });
    if (tag === "Relationship") {
      const [from = "", type = "", to = ""] = value.split(/\s+/);
      relations.add(from, type, to);
    }
  });
  if (isInText) faults.add(text.split("\n").length, "spdx-line");
  return { kind: "SPDX tag-value", packages: packagesOf(rows, relations), faults: faults.list };
}

function take(row: Row, { tag, value }: { tag: string; value: string }): void {
  if (tag === "SPDXID") row.id = value;
  else if (tag === "PackageVersion") row.version = stated(value === "" ? null : value);
  else if (tag === "ExternalRef") row.purl ??= /^\S+\s+(?:\S*\/)?purl\s+(\S+)$/.exec(value)?.[1] ?? null;
}
