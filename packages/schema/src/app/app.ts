import { z } from "zod";
import { Contact } from "../contact.ts";
import { DataItem } from "../data-item.ts";
import { Region, Status } from "../entity.ts";
import { AppId, Slug } from "../ids.ts";
import { Audience, CountryCode, Platform } from "../taxonomy/vocabulary.ts";
import { Day } from "../text/day.ts";
import { WebLink } from "../text/link.ts";
import { Locale } from "../text/locale.ts";
import { LocalisedLine, LocalisedProse } from "../text/localised.ts";
import { Line } from "../text/text.ts";

/** The company that decides why and how (personal information processor, PIPL 73(1); controller, GDPR 4(7)). */
export const Controller = z.strictObject({
  id: Slug,
  names: LocalisedLine,
  country: CountryCode,
  contact: Contact,
});
export type Controller = z.infer<typeof Controller>;

/** Columns a list may leave out; the others are asked for by law and always shown. */
export const optionalColumns = [
  "packages",
  "version",
  "module",
  "frequency",
  "treatment",
  "security",
  "certification",
  "brief",
  "options",
  "nationalPlatform",
] as const;
export const Column = z.enum(optionalColumns);
export type Column = z.infer<typeof Column>;

/** How the entries of a list are put together. */
export const Grouping = z.enum(["function", "platform", "role"]);
export type Grouping = z.infer<typeof Grouping>;

/** One thing a user can do to refuse: a feature switch, a system permission, writing to us. */
export const RefusalWay = z.strictObject({ title: LocalisedLine, path: LocalisedProse });
export type RefusalWay = z.infer<typeof RefusalWay>;

/**
 * A site that may show a page in a frame, as `frame-ancestors` writes it (CSP Level 3, 2.3.1): a scheme, a host whose
 * first label may be `*`, and perhaps a port.
 */
export const FrameAncestor = z
  .string()
  .max(300, { error: "text.too-long" })
  .regex(/^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:([1-9][0-9]{0,4}|\*))?$/, {
    error: "frame.malformed",
  });

/** How the page of an app is made up, and the promises it makes. */
export const AppSettings = z.strictObject({
  title: LocalisedLine.nullable(),
  preamble: LocalisedProse,
  grouping: Grouping,
  columns: z.array(Column),
  /** General ways to refuse or withdraw, above the list (PIPL 15, 17(1)). */
  refusal: z.array(RefusalWay),
  /** Where the list stands inside the app; second-level menu at most (292号). */
  inAppPath: LocalisedLine.nullable(),
  /** Days between announcing a change and its taking effect. */
  noticeDays: z.int().min(0).max(365),
  /** Whether the list of apps at `/d` names this one. */
  listed: z.boolean(),
  /** Sites that may show the list in a frame; no site when empty. */
  frameAncestors: z.array(FrameAncestor).max(30, { error: "value.too-many" }),
});
export type AppSettings = z.infer<typeof AppSettings>;

/** A build of the app that users have on their devices. */
export const Build = z.strictObject({
  platform: Platform,
  build: Line,
  version: Line,
  releasedOn: Day.nullable(),
});
export type Build = z.infer<typeof Build>;

/** One of the company's own products. The first locale is the one a reader of no known language gets. */
export const App = z.strictObject({
  id: AppId,
  slug: Slug,
  status: Status,
  retiredOn: Day.nullable(),
  names: LocalisedLine,
  controller: Controller,
  platforms: z.array(Platform).min(1, { error: "value.missing" }),
  locales: z.array(Locale).min(1, { error: "value.missing" }),
  regions: z.array(Region).min(1, { error: "value.missing" }),
  audience: Audience,
  /** The app's own collection: half of the double list (292号), and what users were already told. */
  firstParty: z.array(DataItem),
  site: WebLink.nullable(),
  policy: WebLink.nullable(),
  repository: Line.nullable(),
  builds: z.array(Build),
  settings: AppSettings,
});
export type App = z.infer<typeof App>;

/** An app for children: under 14 in China (PIPL 28, 31), under 13 in the US, under 16 in the EU. */
export function isForChildren(app: Pick<App, "audience">): boolean {
  return app.audience === "under-13" || app.audience === "under-14" || app.audience === "under-16";
}
