import { classify } from "../classify.ts";
import { contentOf, type Scenario } from "./scenario.ts";

/** What the rules make of a case, in the words of `expect`. */
function outcomeOf(scenario: Scenario): Scenario["expect"] {
  const [before, after] = [scenario.before, scenario.after].map((list) => contentOf(list, scenario)) as [
    ReturnType<typeof contentOf>,
    ReturnType<typeof contentOf>,
  ];
  const {
    actions,
    blockUntil,
    class: weight,
    reconsent,
    rows,
  } = classify(before, after, {
    isForChildren: scenario.children,
    region: scenario.region,
  });
  return { actions, blockUntil, class: weight, reconsent, rows };
}

/** Where the outcome of a case is not what it expects: one line each, none if it comes out. */
export function differencesOf(scenario: Scenario): string[] {
  const outcome = outcomeOf(scenario);
  const names = ["class", "rows", "actions", "reconsent", "blockUntil"] as const;
  return names.flatMap((name) => {
    const [wanted, got] = [inOrder(scenario.expect[name]), inOrder(outcome[name])];
    return wanted === got ? [] : [`${name}: expected ${wanted}, got ${got}`];
  });
}

function inOrder(part: unknown): string {
  return JSON.stringify(Array.isArray(part) ? part.map(String).sort() : part);
}
