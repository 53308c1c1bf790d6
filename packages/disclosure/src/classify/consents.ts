import {
  type Content,
  type CountryCode,
  type DataTypeId,
  type IntegrationId,
  type Locale,
  type Localised,
  locales,
  type Platform,
  type PurposeId,
  type Role,
  type SdkId,
} from "@pilu/schema";
import { type ConsentAsked, type ConsentKind, consentKinds } from "./consent-asked.ts";
import type { EntryFacts } from "./facts.ts";
import { itemNames } from "./sentences/entry-telling.ts";
import { type Speaker, speakerOf } from "./sentences/speaker.ts";

/** One question to users: may this company handle these items for these purposes? Every item has its own name. */
export interface Consent {
  /** C: consent again, S: separate consent, G: a guardian's consent. */
  readonly kind: ConsentKind;
  /** Who receives it; an SDK and its company, or the company of the app where the page itself is asked about. */
  readonly recipient: {
    readonly id: string;
    readonly names: Localised;
    readonly role: Role | null;
    readonly sdk: { readonly id: SdkId; readonly entry: IntegrationId; readonly names: Localised } | null;
  };
  readonly items: readonly {
    readonly type: DataTypeId;
    readonly platforms: readonly Platform[];
    readonly names: Localised;
    readonly sensitive: boolean;
  }[];
  readonly purposes: readonly { readonly id: PurposeId; readonly names: Localised }[];
  /** Where the data is handled: the recipient abroad where there is one, else the seat; null where nobody says. */
  readonly country: CountryCode | null;
  /** The question in words. */
  readonly text: Readonly<Record<Locale, string>>;
}

/** The questions to ask, one for each recipient and kind, in the order of the list. */
export function consents(
  asked: readonly ConsentAsked[],
  { before, after }: { before: Content | null; after: Content },
): Consent[] {
  const groups = new Map<string, ConsentAsked[]>();
  for (const one of asked) {
    const key = `${one.facts?.id ?? ""} ${one.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const order = after.groups.flatMap((group) => group.entries.map((entry) => entry.id as string));
  const speakers = locales.map((locale) => [locale, speakerOf(before, after, locale)] as const);
  return [...groups.values()]
    .map((group) => consentOf(group, { after, speakers }))
    .sort(
      (a, b) =>
        order.indexOf(a.recipient.sdk?.entry ?? "") - order.indexOf(b.recipient.sdk?.entry ?? "") ||
        consentKinds.indexOf(a.kind) - consentKinds.indexOf(b.kind),
    );
}

interface Saying {
  readonly after: Content;
  readonly speakers: readonly (readonly [Locale, Speaker])[];
}

function consentOf(group: readonly ConsentAsked[], saying: Saying): Consent {
  const [first] = group;
  if (first === undefined) throw new RangeError("a question asks something");
  const { facts, kind } = first;
  const keys = new Set(group.flatMap(({ item }) => item?.key ?? []));
  const items = [...(facts?.items.values() ?? [])].filter((item) => keys.has(item.key));
  const purposes = [...new Set(group.flatMap(({ purpose }) => purpose ?? []))];
  const named = (block: string, id: string): Localised =>
    Object.fromEntries(saying.speakers.map(([locale, speaker]) => [locale, speaker.labels(block, [id])]));
  const types = [...new Set(items.map((item) => item.type))];
  return {
    kind,
    recipient: recipientOf(facts, saying.after),
    items: types.map((type) => ({
      type,
      platforms: items.filter((item) => item.type === type).map((item) => item.platform),
      names: named("data-type", type),
      sensitive: facts?.entry.sensitiveTypes.includes(type) ?? false,
    })),
    purposes: purposes.map((id) => ({ id, names: named("purpose", id) })),
    country: countryOf(facts, saying.after),
    text: Object.fromEntries(
      saying.speakers.map(([locale, speaker]) => [
        locale,
        question({ kind, facts, items, purposes }, { after: saying.after, speaker }),
      ]),
    ) as Record<Locale, string>,
  };
}

function recipientOf(facts: EntryFacts | null, { app }: Content): Consent["recipient"] {
  if (facts === null) {
    const { id, names } = app.controller;
    return { id, names, role: null, sdk: null };
  }
  const { id: entry, sdk, names, vendor } = facts.entry;
  return { id: vendor.id, names: vendor.names, role: facts.role, sdk: { id: sdk, entry, names } };
}

function countryOf(facts: EntryFacts | null, { app }: Content): CountryCode | null {
  if (facts === null) return app.controller.country;
  const { countries, crossBorder, vendor } = facts.entry;
  return crossBorder?.country ?? countries.seat ?? vendor.country;
}

interface Asking {
  readonly kind: ConsentKind;
  readonly facts: EntryFacts | null;
  readonly items: readonly { readonly type: string; readonly platform: string }[];
  readonly purposes: readonly PurposeId[];
}

const words = {
  C: ["consentAgain", "consentAgainAbroad", "consentAgainPage"],
  S: ["consentSeparate", "consentSeparateAbroad", "consentSeparatePage"],
  G: ["consentGuardian", "consentGuardianAbroad", "consentGuardianPage"],
} as const;

function question(
  { kind, facts, items, purposes }: Asking,
  { after, speaker }: { after: Content; speaker: Speaker },
): string {
  const [here, abroad, page] = words[kind];
  if (facts === null) return speaker.word(page, { entity: speaker.said(after.app.controller.names) });
  const { crossBorder, names, vendor } = facts.entry;
  const slots = {
    entity: speaker.said(vendor.names),
    items:
      items.length === 0
        ? speaker.word("allData")
        : itemNames(items as Parameters<typeof itemNames>[0], { facts, speaker }),
    purposes: speaker.labels("purpose", purposes.length === 0 ? facts.purposes : purposes),
    sdk: speaker.said(names),
  };
  if (crossBorder === null) return speaker.word(here, slots);
  return speaker.word(abroad, {
    ...slots,
    country: speaker.labels("country", [crossBorder.country]),
    recipient: speaker.said(crossBorder.recipient),
  });
}
