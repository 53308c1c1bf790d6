import { cutOff } from "./cut-off.ts";
import { eachLine } from "./each-line.ts";
import { Faults } from "./fault.ts";
import type { Build, BuildInput } from "./package.ts";
import { Relations, type SpdxPackage } from "./spdx.ts";
import { packagesOf, stated } from "./spdx-packages.ts";

interface Row {
  id: string;
  name: string;
  version: string | null;
  purl: string | null;
  /** Which tags it has of those that 2.2 asks of every package. */
  readonly told: Set<string>;
}

/** SPDX 2.2, clause 7: none of these may be missing; 2.3 still asks for the first. */
const asked = [
  "PackageDownloadLocation",
  "PackageLicenseConcluded",
  "PackageLicenseDeclared",
  "PackageCopyrightText",
];

/** Reads an SPDX document in tag-value form, 2.2 and 2.3: `PackageName:` begins a package, `<text>` may run over lines. Nothing ends it. */
export function readSpdxTagValue({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const relations = new Relations();
  const rows: (SpdxPackage & Row)[] = [];
  let row: Row | null = null;
  let isInText = false;
  let hasVersion = false;
  eachLine(text, (line, number) => {
    if (isInText) {
      isInText = !line.includes("</text>");
      return;
    }
    if (line.trim() === "" || line.startsWith("#")) return;
    const tag = /^([A-Za-z]\w*):/.exec(line)?.[1];
    if (tag === undefined) {
      faults.add(number, "spdx-line");
      return;
    }
    const value = line.slice(tag.length + 1).trim();
    isInText = value.startsWith("<text>") && !value.includes("</text>");
    hasVersion ||= tag === "SPDXVersion";
    if (tag === "SPDXVersion" && !/^SPDX-2\.[0-3]$/.test(value)) faults.add(number, "known-version");
    if (tag === "PackageName") {
      row = { id: "", name: value, version: null, purl: null, told: new Set() };
      if (row.name === "") faults.add(number, "spdx-package");
      else rows.push(row);
    } else if (/^(FileName|SnippetSPDXID|LicenseID)$/.test(tag)) row = null;
    else if (row !== null) take(row, { tag, value });
    if (tag === "Relationship") {
      const [from = "", type = "", to = ""] = value.split(/\s+/);
      relations.add(from, type, to);
    }
  });
  if (isInText) faults.add(text.split("\n").length, "spdx-line");
  // Every document says which version it is of (SPDX 2.3, 6.1): one that does not is empty, or cut out of another.
  if (!hasVersion && faults.list.length === 0) faults.add(1, "known-version");
  const lacking = lastLacks(rows, relations);
  return {
    kind: "SPDX tag-value",
    packages: packagesOf(rows, relations),
    faults: faults.list,
    ...(lacking === undefined || faults.list.length > 0 ? {} : cutOff(text, lacking)),
  };
}

/** What the last package does not have and each of the others has: the tool that wrote them says it of all. */
function lastLacks(rows: readonly Row[], { described }: Relations): string | undefined {
  const last = rows.at(-1);
  const others = rows.slice(0, -1);
  if (last === undefined || others.length === 0) return undefined;
  const lacking = asked.find((tag) => !last.told.has(tag) && others.every((one) => one.told.has(tag)));
  // The app itself has no purl, often enough.
  const isUnnamed = last.purl === null && !described.has(last.id) && others.every((one) => one.purl !== null);
  return lacking ?? (isUnnamed && others.length > 1 ? "ExternalRef" : undefined);
}

function take(row: Row, { tag, value }: { tag: string; value: string }): void {
  if (asked.includes(tag)) row.told.add(tag);
  if (tag === "SPDXID") row.id = value;
  else if (tag === "PackageVersion") row.version = stated(value === "" ? null : value);
  else if (tag === "ExternalRef") row.purl ??= /^\S+\s+(?:\S*\/)?purl\s+(\S+)$/.exec(value)?.[1] ?? null;
}
