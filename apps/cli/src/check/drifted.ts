import type { Scan } from "@pilu/schema";
import type { Session } from "../session.ts";
import type { Checked, Drifted } from "./checked.ts";

/** Everything that build and declarations say differently, what fails a build first. `strict`: unknown packages do too. */
export function driftedIn(
  { undeclared, unknown, stale, versions }: Checked,
  { scan, strict, session }: { scan: Scan; strict: boolean; session: Session },
): Drifted[] {
  const inputs = new Map(scan.sdks.flatMap(({ via }) => via.map(({ purl, input }) => [purl, input])));
  return [
    ...undeclared.map(
      ({ sdk, name, packages }): Drifted => ({
        rule: "undeclared",
        key: `undeclared ${sdk}`,
        facts: { sdk, name, package: packages[0] ?? sdk },
        input: inputs.get(packages[0] ?? "") ?? null,
        isError: true,
      }),
    ),
    ...unknown.map(
      ({ purl, input }): Drifted => ({
        rule: "unknown",
        key: `unknown ${withoutVersion(purl)}`,
        facts: { package: purl },
        input,
        isError: strict,
      }),
    ),
    ...versions.map(
      ({ sdk, declared, found }): Drifted => ({
        rule: "version",
        key: `version ${sdk} ${found.join(" ")}`,
        facts: { sdk, declared, found: found.join(", ") },
        input: null,
        isError: false,
      }),
    ),
    ...stale.map(
      ({ sdk, names }): Drifted => ({
        rule: "stale",
        key: `stale ${sdk}`,
        facts: { sdk, name: names[session.locale] ?? names.en ?? names["zh-CN"] ?? sdk },
        input: null,
        isError: false,
      }),
    ),
  ];
}

function withoutVersion(purl: string): string {
  return purl.replace(/@[^@/?#]*(?=[?#]|$)/, "");
}

/** One of them as a sentence. */
export function sentenceOf({ rule, facts }: Drifted, { word }: Session): string {
  return word(`check.${rule}`, facts);
}
