import type { Package } from "./package.ts";
import { PackageSet } from "./package-set.ts";
import { packageOf } from "./purl-package.ts";
import type { SpdxPackage, SpdxRelations } from "./spdx.ts";

/** The packages of an SPDX document. One that it is about, alone, is the app itself. */
export function packagesOf(
  rows: readonly SpdxPackage[],
  { described, reasons }: SpdxRelations,
): readonly Package[] {
  const packages = new PackageSet();
  const isAbout = (id: string) => described.size === 1 && rows.length > 1 && described.has(id);
  for (const { id, name, version, purl } of rows) {
    packages.add({
      ...packageOf({ purl, group: null, name, version }),
      direct: null,
      notShipped: reasons.get(id) ?? null,
      ...(isAbout(id) ? { isOwn: true as const } : {}),
    });
  }
  return packages.list;
}

/** SPDX writes "no answer" as a word. */
export function stated(text: string | null): string | null {
  return text === "NOASSERTION" || text === "NONE" ? null : text;
}
