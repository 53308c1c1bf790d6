import type { Moment, Reader } from "@pilu/db";
import { siteOf } from "@pilu/disclosure";
import { stateOf } from "../body/body.ts";
import { sitesOf } from "../body/sites.ts";
import type { RebasedEdit } from "./rebased.ts";

/** Fields by which the rule about foreign links (L026) tells whose a site is. */
const telling: Readonly<Record<string, readonly string[]>> = {
  sdk: ["/links", "/coordinates", "/vendor"],
  vendor: ["/site", "/mergedInto", "/status"],
};

/**
 * The sites that the edits touch and that SDKs or companies of others are on as well: only where there are any can the
 * rule about foreign links find something new.
 */
export async function contestedSites(
  view: Reader,
  { edits, moment }: { edits: readonly RebasedEdit[]; moment: Moment },
): Promise<ReadonlySet<string>> {
  const owned = edits.filter(({ kind, fields }) =>
    fields.some(({ path }) => (telling[kind] ?? []).some((one) => isWithin(path, one) || path === "")),
  );
  const contested = new Set<string>();
  for (const edit of owned) {
    const { sites, companies } = await ownersOf(view, edit, moment);
    for (const site of sites)
      if (await isSomebodyElses(view, { site, companies, moment })) contested.add(site);
  }
  return contested;
}

function isWithin(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}/`);
}

/** The sites that an edited SDK or company is on, before and after, and the companies that it is of. */
async function ownersOf(view: Reader, { kind, id, before, after }: RebasedEdit, moment: Moment) {
  const states = [before, after].flatMap((one) => one ?? []);
  const sdks = states.flatMap((one) => ("coordinates" in one ? [one] : []));
  const vendors = states.flatMap((one) => ("history" in one ? [one] : []));
  if (kind === "vendor")
    sdks.push(...(await view.referring("sdk", { kind, id }, moment)).map((row) => stateOf("sdk", row)));
  const sites = [...vendors.map((one) => siteOf(one.site)), ...sdks.flatMap(sitesOf)];
  return {
    companies: new Set<string>([...vendors.map((one) => one.id), ...sdks.map((one) => one.vendor)]),
    sites: new Set(sites.flatMap((site) => site ?? [])),
  };
}

async function isSomebodyElses(
  view: Reader,
  { site, companies, moment }: { site: string; companies: ReadonlySet<string>; moment: Moment },
): Promise<boolean> {
  const query = { facets: [`site:${site}`], limit: 100 };
  const vendors = await view.search("vendor", query, moment);
  if (vendors.rows.some((row) => !companies.has(row.id))) return true;
  const sdks = await view.search("sdk", query, moment);
  return sdks.rows.some((row) => !companies.has(stateOf("sdk", row).vendor)) || sdks.next !== null;
}
