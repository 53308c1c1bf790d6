import type { LinkCheck } from "@pilu/disclosure";

/** How a policy link stands, by what one does about it. `failing`: the last visit came to nothing, which is no finding yet. */
export const linkStandings = [
  "changed",
  "dead",
  "login-wall",
  "home-page",
  "failing",
  "unseen",
  "fine",
] as const;
export type LinkStanding = (typeof linkStandings)[number];

/** What was found at a link, as far as it tells how it stands; null where nobody has looked. */
type Found = (Pick<LinkCheck, "state" | "changed"> & { readonly failing: number }) | null;

export function standingOf(found: Found): LinkStanding {
  if (found === null) return "unseen";
  if (found.changed) return "changed";
  if (found.state === "unreachable") return "dead";
  if (found.state !== "reachable") return found.state;
  return found.failing > 0 ? "failing" : "fine";
}

/** Whether a person must read the page again, or replace the link. */
export function needsSomebody(standing: LinkStanding): boolean {
  return standing !== "fine" && standing !== "unseen" && standing !== "failing";
}
