import type { Action, CountryCode, PurposeId, Region, Role, Treatment, Trigger } from "@pilu/schema";

// The terms of the materiality rules, as data. `rules` changes whenever anything in this folder judges differently.

/** Version of the rules; every published version records the one it was judged by. */
export const rulesVersion = "2026-11";

/** R1: those who decide themselves what the data is for (PIPL 20, 23; GDPR 4(7), 26). All other roles are R0. */
export const recipientRoles: ReadonlySet<Role> = new Set<Role>(["independent", "joint", "affiliate"]);

/** The language whose text governs. */
export const governingLanguage: Readonly<Record<Region, "zh-CN" | "en">> = {
  CN: "zh-CN",
  EU: "en",
  US: "en",
};

/** AUTO: purposes by which decisions about people are automated (PIPL 24, GDPR 22). */
export const automatedPurposes = ids("advertising-personalised", "personalisation");

/** SALE: purposes for which data is sold or shared (CCPA 1798.140(ad), (ah)). */
export const salePurposes = ids("advertising-personalised", "ad-attribution");

/** What a children's app may not add without a legal opinion. */
export const childrenPurposes = ids(
  "advertising-personalised",
  "advertising-contextual",
  "ad-attribution",
  "developer-marketing",
  "personalisation",
);

/** Marketing to minors by automated decisions (Minors Online 24(3)). */
export const prohibitedForChildren = ids("advertising-personalised");

/** Hints of the taxonomy that a purpose rests on consent (ePrivacy 5(3), GDPR 6(1)(a)). */
export const consentHints: ReadonlySet<string> = new Set(["consent", "extended", "separate-consent"]);

/** From narrow to wide: collecting on use, after consent, in the background, at the start of the app. */
export const triggerRank: Readonly<Record<Trigger, number>> = {
  "on-use": 0,
  "after-consent": 1,
  background: 2,
  "at-start": 3,
};

/** Protection on two axes: how far data is taken off the person, and whether it is encrypted on its way. */
const protection: Readonly<Record<string, readonly [identity: number, transfer: number]>> = {
  plain: [0, 0],
  "encrypted-transfer": [0, 1],
  hashed: [1, 0],
  "de-identified": [1, 0],
  "deid-encrypted": [1, 1],
  anonymised: [2, 1],
  "on-device-only": [3, 1],
} satisfies Record<string, readonly [number, number]>;

export function protectionOf(treatment: Treatment | null): readonly [number, number] {
  return (treatment === null ? undefined : protection[treatment]) ?? [0, 0];
}

const eea = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" "),
);
/** 28 CFR 202.601; Hong Kong and Macao count with China. */
const ofConcern = new Set("CN HK MO CU IR KP RU VE".split(" "));

/** Whether data in `country` is abroad for the law of `region` (PIPL 38, GDPR 44, 28 CFR 202). */
export const isAbroad: Readonly<Record<Region, (country: CountryCode) => boolean>> = {
  CN: (country) => country !== "CN",
  EU: (country) => !eea.has(country),
  US: (country) => ofConcern.has(country),
};

/** The order in which actions are told. */
export const actionOrder: readonly Action[] = ["E", "U", "N", "C", "S", "P", "G", "X", "ST", "K", "D", "L"];

function ids(...list: string[]): ReadonlySet<PurposeId> {
  return new Set(list as PurposeId[]);
}
