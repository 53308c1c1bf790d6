import type { LinkCheck } from "@pilu/disclosure";
import type { FoundLink } from "./found.ts";

/** Visits in a row that must come to nothing before that is a finding: every server has a bad day. */
const patience = 2;

/** Answers that are final: nobody has to ask a second time. 404 and 410 of RFC 9110. */
const gone = new Set([404, 410]);

/** Answers by which a server turns programs away, and perhaps no reader: 403, 429 (RFC 6585). They say nothing. */
const shy = new Set([403, 429]);

/** What the rules take of a visit. */
export function checkOf(
  url: string,
  { status, failure, failing, text, hash, reviewed, end }: FoundLink,
): LinkCheck {
  const said = { url, text, changed: hash !== null && reviewed !== null && reviewed.hash !== hash };
  const nothing = { ...said, text: null, changed: false };
  if (failure === "certificate" || (status !== null && gone.has(status)))
    return { ...nothing, state: "unreachable" };
  if (failing >= patience) return { ...nothing, state: "unreachable" };
  if (status === 401) return { ...nothing, state: "login-wall" };
  if (failure !== null || status === null || status >= 400) return { ...nothing, state: "reachable" };
  if (end !== null && isHome(end) && !isHome(url)) return { ...nothing, state: "home-page" };
  return { ...said, state: "reachable" };
}

/** Whether a visit came to nothing, for now or for good. */
export function hasFailed({ status, failure }: Pick<FoundLink, "status" | "failure">): boolean {
  return failure !== null || (status !== null && status >= 400 && status !== 401 && !shy.has(status));
}

/** Where a policy that was taken away often leads to: the front page, of whatever language. */
function isHome(url: string): boolean {
  const { pathname, search, hash } = new URL(url);
  return /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?|index\.\w+)?$/i.test(pathname) && search === "" && hash === "";
}
