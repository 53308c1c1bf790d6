import type { Reader, StoredScan } from "@pilu/db";
import { apart, lint } from "@pilu/disclosure";
import { type Day, type Finding, Scan, type Suppression } from "@pilu/schema";
import { type Gathered, gather } from "../app/gather.ts";
import { linksOf } from "../link/of-sdks.ts";
import { dayAt } from "../registry/day.ts";
import { settingsAt } from "../registry/state.ts";
import { suppressionsIn } from "../review/suppressions.ts";
import { appleManifestsIn } from "../scan/apple-manifests.ts";

/** How many of the newest scans the rules look at. */
export const scansRead = 3;

/** What all apps are judged by at one moment. */
export interface Judging {
  readonly moment: { readonly at: number };
  readonly today: Day;
  readonly suppressions: readonly Suppression[];
}

/** What the rules find in an app as it stands, and what they looked at. */
export interface Judged {
  readonly standing: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly suppression: Suppression }[];
  readonly gathered: Gathered;
  /** The newest scan and when it came; null where nothing was scanned. */
  readonly newest: { readonly at: number; readonly scan: Scan } | null;
}

export async function judgingAt(view: Reader, at: number): Promise<Judging> {
  const moment = { at };
  const { timeZone } = await settingsAt(view, moment);
  return { moment, today: dayAt(at, timeZone), suppressions: await suppressionsIn(view) };
}

/** Judges one app by the registry, its newest scans and what was found at the links of its SDKs. */
export async function judgeAsItStands(view: Reader, app: string, judging: Judging): Promise<Judged> {
  const gathered = await gather(view, { app, moment: judging.moment });
  return judge(view, { gathered, judging, stored: await view.scans(app, scansRead) });
}

/** The same of an app that is read already, with its `scansRead` newest scans. */
export async function judge(
  view: Reader,
  {
    gathered,
    judging: { suppressions, today },
    stored,
  }: { gathered: Gathered; judging: Judging; stored: readonly StoredScan[] },
): Promise<Judged> {
  const scans = stored.map((one) => Scan.parse(JSON.parse(one.body)));
  const [first] = stored;
  const [scan] = scans;
  const links = await linksOf(view, gathered.sdks);
  const builds = scan === undefined ? {} : { scans, appleManifests: appleManifestsIn(scan) };
  const all = lint({ ...gathered, today, outside: { ...builds, links } });
  const { standing, hidden } = apart(all, { suppressions, today });
  const newest = first === undefined || scan === undefined ? null : { at: first.at, scan };
  return { standing, suppressed: hidden, gathered, newest };
}
