import {
  type Finding,
  findingKey,
  type Region,
  type Severity,
  type Suppression,
  severities,
} from "@pilu/schema";
import { compareText } from "../compose/order.ts";
import type { AnyRule, Found } from "./rule.ts";
import { rules } from "./rules/rules.ts";
import { apart } from "./suppress.ts";
import { type LintInput, viewOf } from "./view.ts";

/**
 * What the rules find in an app that nobody answers for by a suppression, the weightiest first. A pure function: the
 * same state in any order gives the same findings. A retired app is judged no more.
 */
export function lint(input: LintInput & { readonly suppressions?: readonly Suppression[] }): Finding[] {
  const { app, suppressions = [], today } = input;
  if (app.status === "retired") return [];
  const view = viewOf(input);
  const byKey = new Map<string, Finding>();
  for (const rule of rules) {
    for (const found of rule.check(view)) {
      const finding = findingOf(rule, found, app.regions);
      if (finding !== undefined && !byKey.has(finding.key)) byKey.set(finding.key, finding);
    }
  }
  return apart([...byKey.values()], { suppressions, today }).standing.sort(byWeight);
}

function findingOf(rule: AnyRule, found: Found, ofApp: readonly Region[]): Finding | undefined {
  const weights = rule.reasons[found.reason] ?? {};
  const regions = ofApp.filter(
    (region) => weights[region] !== undefined && (found.regions?.includes(region) ?? true),
  );
  const weighing = regions.flatMap((region) => weights[region] ?? []);
  const [severity] = weighing.sort((a, b) => weight(a) - weight(b));
  if (severity === undefined) return undefined;
  const { place, related, subject } = found.spot;
  const { code } = rule;
  const { reason, facts = {} } = found;
  return {
    code,
    reason,
    severity,
    regions: [...new Set(regions)].sort(),
    place,
    related: [...related],
    subject,
    facts: { ...facts },
    key: findingKey({ code, reason, place }),
  };
}

function byWeight(a: Finding, b: Finding): number {
  return weight(a.severity) - weight(b.severity) || compareText(a.key, b.key);
}

function weight(severity: Severity): number {
  return severities.indexOf(severity);
}
