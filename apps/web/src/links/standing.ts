// The states by which the page of policy links is narrowed, and what its address asks the registry for.
import type { LinkStanding } from "../api/answers.ts";

export const linkStates = [
  "changed",
  "dead",
  "login-wall",
  "home-page",
  "failing",
  "unseen",
  "fine",
] as const satisfies readonly LinkStanding[];

/** States in which a person has something to do: to read the page again, or to replace the link. */
const openStates: readonly LinkStanding[] = ["changed", "dead", "login-wall", "home-page"];

export function needsSomebody(state: LinkStanding): boolean {
  return openStates.includes(state);
}

/** How many links a state of the address leaves: "" for those that need somebody, `all` for every one. */
export function countIn(counts: Readonly<Record<LinkStanding, number>>, state: string): number {
  const fits = (one: LinkStanding) => state === "all" || (state === "" ? needsSomebody(one) : one === state);
  return linkStates.filter(fits).reduce((sum, one) => sum + counts[one], 0);
}

/** Links that need somebody unless a state is named, `all` for every one; what names no state is ignored. */
export function linkQuestion({ state, text }: { state: string; text: string }) {
  const named = linkStates.find((one) => one === state);
  const wanted = text.trim().slice(0, 200);
  return {
    ...(state !== "all" && { standing: named ?? ("open" as const) }),
    ...(wanted !== "" && { text: wanted }),
  };
}
