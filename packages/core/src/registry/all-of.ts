import type { Moment, Reader } from "@pilu/db";
import { type BodyOf, stateOf } from "../body/body.ts";

/** Every entity of a kind as it holds, the retired ones among them. */
export async function allOf<K extends "vendor" | "sdk" | "app">(
  view: Reader,
  kind: K,
  moment: Moment,
): Promise<BodyOf[K][]> {
  const found: BodyOf[K][] = [];
  let after: string | undefined;
  do {
    const page = await view.search(kind, { limit: 1000, ...(after === undefined ? {} : { after }) }, moment);
    found.push(...page.rows.map((row) => stateOf(kind, row)));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}
