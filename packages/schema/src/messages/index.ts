// The door of the texts: what a refusal says to a person, in each language of the product.
import type { Fault, Problem } from "../problem/problem.ts";
import type { Locale } from "../text/locale.ts";
import { en } from "./en.ts";
import { factsOf, fill } from "./fill.ts";
import { zhCn } from "./zh-cn.ts";

export { findingMessage, findingTemplates, findingText, ruleTitle, ruleTitles } from "./finding/message.ts";
export { factsOf };

export const templates = { "zh-CN": zhCn, en } as const;

/**
 * One sentence that says what is wrong, where, and how to mend it. In a template `{name}` is a fact, and a part in
 * square brackets stands only where all its facts are known.
 */
export function message(problem: Problem | Fault, locale: Locale): string {
  const text = fill(templates[locale][problem.code], problem.facts);
  const path = "path" in problem ? problem.path : "";
  return path === "" ? text : `${path}${locale === "zh-CN" ? "：" : ": "}${text}`;
}

/** The sentence of the problem and below it one for each of its faults. */
export function messages(problem: Problem, locale: Locale): string[] {
  return [message(problem, locale), ...problem.faults.map((fault) => message(fault, locale))];
}
