import type { Need } from "../shapes.ts";

/** The kinds of proof in what an app was left out for: `contract push` names the SDK after the kind. */
export function lackWords(missing: readonly string[]): Need["kind"][] {
  return [...new Set(missing.map((one) => one.split(" ")[0] as Need["kind"]))];
}
