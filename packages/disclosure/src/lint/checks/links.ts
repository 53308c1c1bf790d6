import type { Localised, Sdk } from "@pilu/schema";
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
export function foreignLinks(view: AppView): Found<"foreign-link">[] {
  return view.uses.flatMap((use) => {
    const { policy } = use.sdk.links;
    const site = siteOf(policy);
    if (policy === null || site === null || ownSites(use.sdk, view).has(site)) return [];
    const owner = ownerOf(policy, site, use, view);
    if (owner === undefined) return [];
    const spot = judgedBy(onSdk(use, "links.policy", "vendor"), ofVendor(owner, "site"));
    return [{ reason: "foreign-link", spot, facts: { link: policy, vendor: owner.names } }];
  });
}

function ownSites(sdk: Sdk, { vendors }: AppView): Set<string> {
  const links = [vendors.get(sdk.vendor)?.site ?? null, sdk.links.site, sdk.links.documentation];
  const hosts = sdk.coordinates.domains.map((domain) => `https://${domain.replace(/^\*\./, "")}/`);
  return new Set([...links, ...hosts].flatMap((one) => siteOf(one) ?? []));
}

function ownerOf(policy: string, site: string, { sdk }: Use, view: AppView) {
  const bySite = view.registry.vendors.find((one) => one.id !== sdk.vendor && siteOf(one.site) === site);
  const twin = view.registry.sdks.find(
    (one) => one.vendor !== sdk.vendor && one.links.policy !== null && samePage(one.links.policy, policy),
  );
  const byPage =
    twin !== undefined && ownSites(twin, view).has(site) ? view.vendors.get(twin.vendor) : undefined;
  const owner = byPage ?? bySite;
  const isGroup = owner?.mergedInto === sdk.vendor || view.vendors.get(sdk.vendor)?.mergedInto === owner?.id;
  return isGroup ? undefined : owner;
}
