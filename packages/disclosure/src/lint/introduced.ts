import { type Finding, type Place, weighsAtLeast } from "@pilu/schema";
import { ruleOf } from "./rules/rules.ts";

/**
 * The errors of `after` that keep a change from being submitted: those it brings (not found before, or found lighter)
 * and those whose fields it touches. All others stood before and hinder nobody.
 */
export function introduced(
  before: readonly Finding[],
  after: readonly Finding[],
  touchedPaths: readonly Place[],
): Finding[] {
  return standingInTheWay("submission", { before, after, touchedPaths });
}

/**
 * What a decision must settle before it may be an approval, by the same measure: a change of one text is not held up by
 * an SDK that stood in an app for children before.
 */
export function unmetConditions(
  before: readonly Finding[],
  after: readonly Finding[],
  touchedPaths: readonly Place[],
): Finding[] {
  return standingInTheWay("approval", { before, after, touchedPaths });
}

interface Comparison {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
  readonly touchedPaths: readonly Place[];
}

function standingInTheWay(
  of: "submission" | "approval",
  { before, after, touchedPaths }: Comparison,
): Finding[] {
  const known = new Map(before.map((finding) => [finding.key, finding.severity]));
  return after.filter((finding) => {
    if (ruleOf(finding.code).stops !== of || !isError(finding)) return false;
    const then = known.get(finding.key);
    const isOld = then !== undefined && weighsAtLeast(then, finding.severity);
    return !isOld || isTouched(finding, touchedPaths);
  });
}

function isError({ severity }: Finding): boolean {
  return weighsAtLeast(severity, "error");
}

function isTouched(finding: Finding, touched: readonly Place[]): boolean {
  return [finding.place, ...finding.related].some((place) => touched.some((one) => overlap(one, place)));
}

// An edit of a whole touches its parts, an edit of a part touches what is said of the whole.
function overlap(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.id === b.id && (isWithin(a.path, b.path) || isWithin(b.path, a.path));
}

function isWithin(path: string, whole: string): boolean {
  return whole === "" || path === whole || path.startsWith(`${whole}.`);
}
