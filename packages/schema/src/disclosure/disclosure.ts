import { z } from "zod";
import { AppSettings, Build, Controller } from "../app/app.ts";
import { Region } from "../entity.ts";
import { Digest, Slug } from "../ids.ts";
import { Audience, Platform } from "../taxonomy/vocabulary.ts";
import { Day, Instant } from "../text/day.ts";
import { Locale } from "../text/locale.ts";
import { LocalisedLine, LocalisedProse } from "../text/localised.ts";
import { Entry } from "./entry.ts";

/** The app as its page names it. */
export const DisclosedApp = z.strictObject({
  slug: Slug,
  names: LocalisedLine,
  controller: Controller,
  platforms: z.array(Platform),
  regions: z.array(Region),
  audience: Audience,
  retiredOn: Day.nullable(),
  site: z.string().nullable(),
  policy: z.string().nullable(),
});

/** Entries under one head, in the order in which they are read. */
export const Group = z.strictObject({
  key: z.string(),
  title: LocalisedLine,
  entries: z.array(Entry).min(1),
});
export type Group = z.infer<typeof Group>;

/**
 * Words of the page: `labels["data-type"].imei` is the label of that id. A document carries every word it is read
 * with, so that a later release of the product cannot change what an old version says.
 */
export const Labels = z.record(z.string(), z.record(z.string(), LocalisedLine.or(LocalisedProse)));
export type Labels = z.infer<typeof Labels>;

/** What users are told: the part of a document that `hash` covers. */
export const Content = z.strictObject({
  app: DisclosedApp,
  title: LocalisedLine,
  preamble: LocalisedProse,
  settings: AppSettings.pick({
    grouping: true,
    columns: true,
    refusal: true,
    inAppPath: true,
    noticeDays: true,
  }),
  locales: z.array(Locale).min(1),
  groups: z.array(Group),
  labels: Labels,
  taxonomy: z.string(),
});
export type Content = z.infer<typeof Content>;

/** How weighty the differences of a version are: materiality.md, "Class". */
export const ChangeClass = z.enum(["none", "minor", "notify", "material"]);
export type ChangeClass = z.infer<typeof ChangeClass>;

/** What a difference asks of the company: update, notice, consent, separate consent, impact assessment and so on. */
export const Action = z.enum(["E", "U", "N", "C", "S", "P", "G", "X", "ST", "K", "D", "L"]);
export type Action = z.infer<typeof Action>;

/** One difference to the version in force before, by its path in the content. */
export const Change = z.looseObject({ kind: z.string(), path: z.string(), from: z.json(), to: z.json() });
export type Change = z.infer<typeof Change>;

export const documentSchema = "pilu.disclosure/1";

/** A published version: the content and the facts of its publication. Instants are epoch milliseconds. */
export const Disclosure = Content.extend({
  schema: z.literal(documentSchema),
  version: z.int().min(1),
  /** The version in force just before this one; null for the first. */
  base: z.int().min(1).nullable(),
  publishedAt: Instant,
  effectiveAt: Instant,
  class: ChangeClass,
  actions: z.array(Action),
  changes: z.array(Change),
  /** Version of the rules of law that judged it. */
  rules: z.string(),
  builds: z.array(Build),
  /** The decision log up to and including this version's decision: each published copy witnesses all before it. */
  log: z.strictObject({ seq: z.int().min(1), digest: Digest }),
  /** `digest` of version n-1; null for the first. */
  prev: Digest.nullable(),
  /** SHA-256 of the canonical content. */
  hash: Digest,
  /** SHA-256 of the canonical document without this field. */
  digest: Digest,
});
export type Disclosure = z.infer<typeof Disclosure>;

/** A list that nobody has approved: what `pilu draft` writes and the portal previews. */
export const Draft = Content.extend({ schema: z.literal(documentSchema), version: z.null(), hash: Digest });
export type Draft = z.infer<typeof Draft>;

/** Either of the two, told apart by `version`. */
export const AnyDisclosure = z.union([Disclosure, Draft]);
export type AnyDisclosure = z.infer<typeof AnyDisclosure>;
