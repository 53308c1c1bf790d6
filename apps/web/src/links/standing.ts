// What a policy link is like, in the words that one acts by; the states by which the page is narrowed.
import type { LinkRow } from "../api/answers.ts";

export const linkStates = [
  "changed",
  "dead",
  "login-wall",
  "home-page",
  "failing",
  "unseen",
  "fine",
] as const;
export type LinkState = (typeof linkStates)[number];

/** `failing`: the last visit came to nothing, which is not yet a finding. */
export function stateOf({ found }: LinkRow): LinkState {
  if (found === null) return "unseen";
  if (found.changed) return "changed";
  if (found.state === "unreachable") return "dead";
  if (found.state !== "reachable") return found.state;
  return found.failing > 0 ? "failing" : "fine";
}

export interface LinkQuestion {
  readonly state: string;
  readonly text: string;
}

/** Links that need somebody unless a state is asked for (`all` for every one), found by address or SDK. */
export function linksIn(rows: readonly LinkRow[], { state, text }: LinkQuestion): LinkRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter((row) => {
    const own = stateOf(row);
    const fits = state === "all" || (state === "" ? needsSomebody(own) : own === state);
    return fits && (wanted === "" || wordsOf(row).includes(wanted));
  });
}

export function needsSomebody(state: LinkState): boolean {
  return state !== "fine" && state !== "unseen" && state !== "failing";
}

function wordsOf({ url, sdks, names }: LinkRow): string {
  return [url, ...sdks, ...Object.values(names).flatMap((one) => Object.values(one))].join(" ").toLowerCase();
}
