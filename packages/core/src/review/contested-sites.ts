import type { Moment, Reader } from "@pilu/db";
import { foreignOwners, siteOf } from "@pilu/disclosure";
import type { Sdk, Vendor } from "@pilu/schema";
import { statesOf } from "../app/gather.ts";
import type { Overlay } from "../app/overlay.ts";
import { stateOf } from "../body/body.ts";
import { sitesOf } from "../body/sites.ts";
import type { RebasedEdit } from "./rebased.ts";

/** Fields by which the rule about foreign links (L026) tells whose a site is. */
const telling: Readonly<Record<string, readonly string[]>> = {
  sdk: ["/links", "/coordinates", "/vendor"],
  vendor: ["/site", "/mergedInto", "/status"],
};

interface Proposal {
  readonly edits: readonly RebasedEdit[];
  readonly moment: Moment;
  readonly overlay: Overlay;
}

/**
 * The sites that the edits touch and on which the rule about foreign links would find something of what is edited if
 * one app used everything that is there: only with these can it find something new in any app.
 */
export async function contestedSites(view: Reader, proposal: Proposal): Promise<ReadonlySet<string>> {
  const { edits, moment } = proposal;
  const touching = edits.filter(({ kind, fields }) =>
    fields.some(({ path }) => (telling[kind] ?? []).some((one) => isWithin(path, one) || path === "")),
  );
  const owned: Owned[] = [];
  for (const edit of touching) owned.push(await ownedBy(view, edit, moment));
  const contested = new Set<string>();
  for (const site of new Set(owned.flatMap((one) => one.sites)))
    if (await isContested(view, { ...proposal, owned, site })) contested.add(site);
  return contested;
}

function isWithin(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}/`);
}

/** The sites that an edited SDK or company is on, before and after, its SDKs, and the companies that it is of. */
interface Owned {
  readonly sites: readonly string[];
  readonly sdks: readonly string[];
  readonly companies: readonly string[];
}

async function ownedBy(
  view: Reader,
  { kind, id, before, after }: RebasedEdit,
  moment: Moment,
): Promise<Owned> {
  const states = [before, after].flatMap((one) => one ?? []);
  const sdks = states.flatMap((one) => ("coordinates" in one ? [one] : []));
  const vendors = states.flatMap((one) => ("history" in one ? [one] : []));
  if (kind === "vendor")
    sdks.push(...(await view.referring("sdk", { kind, id }, moment)).map((row) => stateOf("sdk", row)));
  const sites = [...vendors.map((one) => siteOf(one.site)), ...sdks.flatMap(sitesOf)];
  return {
    companies: [...vendors.map((one) => one.id), ...sdks.map((one) => one.vendor)],
    sdks: sdks.map((sdk) => sdk.id),
    sites: sites.flatMap((site) => site ?? []),
  };
}

async function isContested(
  view: Reader,
  { moment, overlay, owned, site }: Proposal & { readonly owned: readonly Owned[]; readonly site: string },
): Promise<boolean> {
  const edited = new Set(owned.flatMap((one) => one.sdks));
  const companies = new Set(owned.flatMap((one) => one.companies));
  const query = { facets: [`site:${site}`], limit: 200 };
  const [sdkPage, vendorPage] = [
    await view.search("sdk", query, moment),
    await view.search("vendor", query, moment),
  ];
  if (sdkPage.next !== null || vendorPage.next !== null) return true;
  const there = async <K extends "sdk" | "vendor">(kind: K, ids: readonly string[]) =>
    statesOf(view, { ids: [...new Set(ids)].sort(), kind, moment, overlay });
  const sdks: Sdk[] = await there("sdk", [...sdkPage.rows.map((row) => row.id), ...edited]);
  const vendors: Vendor[] = await there("vendor", [
    ...vendorPage.rows.map((row) => row.id),
    ...sdks.map((sdk) => sdk.vendor),
    ...companies,
  ]);
  const isEdited = (sdk: Sdk) => edited.has(sdk.id) || companies.has(sdk.vendor);
  return sdks.some((sdk) =>
    foreignOwners(sdk, { sdks, vendors }).some((owner) => isEdited(sdk) || companies.has(owner.id)),
  );
}
