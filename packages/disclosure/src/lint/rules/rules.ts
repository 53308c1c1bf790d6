import type { FindingCode } from "@pilu/schema";
import type { AnyRule } from "../rule.ts";
import { entryRules } from "./entry.ts";
import { listRules } from "./list.ts";
import { platformRules } from "./platform.ts";

/**
 * The whole table, L001 to L028 in order: what each rule stands on, how much it weighs in which region, what it takes
 * besides the registry, and what its errors stop. Nothing here is legal advice: sources carry a mark of how well they
 * are known, and the legal reviewer decides.
 */
export const rules: readonly AnyRule[] = [...entryRules, ...platformRules, ...listRules];

const byCode = new Map<FindingCode, AnyRule>(rules.map((rule) => [rule.code, rule]));

/** The row of a code. Every code has one: a test holds the table against the codes. */
export function ruleOf(code: FindingCode): AnyRule {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`No rule ${code}.`);
  return found;
}
