import type { IgnoreReason } from "@pilu/schema";
import { type Faults, lineOf } from "./fault.ts";
import { isRecord, type Package, textOf } from "./package.ts";

/** Where the packages of a manifest stand, and why those do not reach users. */
const sections: readonly [section: string, reason: IgnoreReason | null][] = [
  ["dependencies", null],
  ["optionalDependencies", null],
  ["dynamicDependencies", null],
  ["devDependencies", "dev-only"],
];

/** What a manifest of npm or OHPM asks for: `dependencies{name: range}` and its like. */
export function declaredIn(
  manifest: Record<string, unknown>,
  { ecosystem, text, faults }: { ecosystem: string; text: string; faults: Faults },
): Package[] {
  return sections.flatMap(([section, notShipped]) => {
    const asked = manifest[section];
    if (asked === undefined || asked === null) return [];
    if (!isRecord(asked)) {
      faults.add(() => lineOf(text, `"${section}"`), "dependencies");
      return [];
    }
    return Object.entries(asked).flatMap(([key, range]): Package[] => {
      if (typeof range !== "string" || key === "") {
        faults.add(() => lineOf(text, JSON.stringify(key)), "dependency");
        return [];
      }
      const [, real, version] = /^npm:(@?[^@]+)@(.+)$/.exec(range) ?? [];
      return [
        {
          ecosystem,
          name: real ?? key,
          version: textOf(version ?? range),
          direct: true,
          notShipped,
          ...(isFolder(range) ? { isOwn: true as const } : {}),
        },
      ];
    });
  });
}

/** A place in the project itself. An archive that lies there may well be somebody else's. */
export function isFolder(range: string): boolean {
  return (
    /^(file:|link:|workspace:|portal:|\.{0,2}\/)/.test(range) && !/\.(har|hsp|tgz|tar\.gz)$/i.test(range)
  );
}
