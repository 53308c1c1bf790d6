import type { Localised, Sdk, Vendor } from "@pilu/schema";
import { compareText } from "../../compose/order.ts";
import type { LinkCheck } from "../outside.ts";
import type { Found } from "../rule.ts";
import { judgedBy, ofVendor, onSdk } from "../spot.ts";
import type { AppView, Use } from "../view.ts";
import { samePage, siteOf } from "./host.ts";

type Reason = "not-https" | "home-page" | "unreachable" | "login-wall" | "not-mentioned" | "changed";

/** L006: a policy link that leads to no policy, by its address and, where somebody visited it, by what is there. */
export function policyLinks({ uses, outside }: AppView): Found<Reason>[] {
  return uses.flatMap((use) => {
    const url = use.sdk.links.policy;
    if (url === null) return [];
    const visit = outside.links?.find((one) => samePage(one.url, url));
    const reasons = [...byAddress(url), ...(visit === undefined ? [] : byVisit(visit, use))];
    return reasons.map((reason) => ({ reason, spot: onSdk(use, "links.policy"), facts: { link: url } }));
  });
}

function byAddress(url: string): Reason[] {
  const { protocol, pathname, search, hash } = new URL(url);
  const reasons: Reason[] = [];
  if (protocol !== "https:") reasons.push("not-https");
  // "privacy.example.com/" is a policy at the root of its own host.
  const isRoot = pathname === "/" && search === "" && hash === "";
  if (isRoot && !/(?:^|[.-])(?:privacy|policy|policies|legal)/.test(new URL(url).hostname))
    reasons.push("home-page");
  return reasons;
}

function byVisit({ state, text, changed }: LinkCheck, use: Use): Reason[] {
  if (state !== "reachable") return [state];
  const reasons: Reason[] = [];
  if (text !== null && !mentions(text, use)) reasons.push("not-mentioned");
  if (changed) reasons.push("changed");
  return reasons;
}

function mentions(text: string, { sdk, vendor }: Use): boolean {
  const page = plain(text);
  const names = [sdk.names, vendor.names, ...(sdk.brand === null ? [] : [sdk.brand])].flatMap(words);
  return [...names, ...sdk.aliases].some((name) => page.includes(plain(name)));
}

function words(names: Localised): string[] {
  return Object.values(names);
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, "")
    .replace(/sdk$/, "");
}

/**
 * L026: a policy copied from another company: the very page that an SDK of somebody else names, or one on the site of
 * somebody else, where nothing of the SDK or its vendor is on that site.
 */
export function foreignLinks({ uses, registry }: AppView): Found<"foreign-link">[] {
  return uses.flatMap((use) => {
    const link = use.sdk.links.policy;
    const [owner] = foreignOwners(use.sdk, registry);
    if (link === null || owner === undefined) return [];
    const spot = judgedBy(onSdk(use, "links.policy", "vendor"), ofVendor(owner, "site"));
    return [{ reason: "foreign-link", spot, facts: { link, vendor: owner.names } }];
  });
}

/** SDKs and companies among which is looked for whose a page is. */
export interface Neighbours {
  readonly sdks: readonly Sdk[];
  readonly vendors: readonly Vendor[];
}

/**
 * The companies from which an SDK's policy may be copied (L026): those whose SDK names the very page, then those that
 * have the site, each by id. None where the site is the SDK's own or its vendor's, and none of the vendor's group.
 */
export function foreignOwners(sdk: Sdk, { sdks, vendors }: Neighbours): Vendor[] {
  const { policy } = sdk.links;
  const site = siteOf(policy);
  const known = new Map<string, Vendor>(vendors.map((one) => [one.id, one]));
  if (policy === null || site === null || ownSites(sdk, known).has(site)) return [];
  const twins = sdks.filter(
    ({ links, vendor }) => vendor !== sdk.vendor && links.policy !== null && samePage(links.policy, policy),
  );
  const byPage = twins
    .filter((twin) => ownSites(twin, known).has(site))
    .flatMap((twin) => known.get(twin.vendor) ?? []);
  const bySite = vendors.filter((one) => siteOf(one.site) === site);
  const isForeign = ({ id, mergedInto }: Vendor) =>
    id !== sdk.vendor && mergedInto !== sdk.vendor && known.get(sdk.vendor)?.mergedInto !== id;
  return [...new Set([byPage, bySite].flatMap((some) => some.filter(isForeign).sort(byId)))];
}

function byId(a: Vendor, b: Vendor): number {
  return compareText(a.id, b.id);
}

function ownSites(sdk: Sdk, vendors: ReadonlyMap<string, Vendor>): Set<string> {
  const links = [vendors.get(sdk.vendor)?.site ?? null, sdk.links.site, sdk.links.documentation];
  const hosts = sdk.coordinates.domains.map((domain) => `https://${domain.replace(/^\*\./, "")}/`);
  return new Set([...links, ...hosts].flatMap((one) => siteOf(one) ?? []));
}
