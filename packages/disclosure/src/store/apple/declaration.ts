import type { AnyDisclosure } from "@pilu/schema";
import { type SentItem, sdksOf, sentAway } from "../sent-away.ts";

/** A collected data type as Apple's privacy manifest declares one, in Apple's words. */
export interface DeclaredType {
  readonly type: string;
  readonly purposes: readonly string[];
  readonly linked: boolean;
  readonly tracking: boolean;
  /** The SDKs that it is declared for, by id. */
  readonly sdks: readonly string[];
}

/** What a list of SDKs cannot tell and a person has to. */
export type OpenPoint =
  /** Whether data is linked to a person: proposed as linked, which never says too little. */
  | "linked"
  /** Whether an SDK that advertises tracks: proposed as not, since its vendor says nothing of sharing. */
  | "tracking"
  /** The domains that track; the system blocks them until the user agrees. */
  | "tracking-domains"
  /** Why the app's own code calls an API that needs a reason; each SDK declares its own calls. */
  | "required-reasons"
  /** What the app itself collects. */
  | "own-data"
  /** The data type is told under this one by judgement. */
  | "judgement"
  /** Apple has no type for it. */
  | "no-type"
  /** The vendor does not say what the SDK collects. */
  | "sdk-silent";

interface Open {
  readonly point: OpenPoint;
  /** Types of Apple, data types or SDKs that it is about. */
  readonly about: readonly string[];
}

export interface AppleDeclaration {
  readonly tracking: boolean;
  readonly collected: readonly DeclaredType[];
  readonly open: readonly Open[];
}

/** Purpose of showing other companies' advertisements, of which tracking is most often part. */
const thirdPartyAds = "NSPrivacyCollectedDataTypePurposeThirdPartyAdvertising";

/** What the SDKs of a list collect on iOS, as Apple's privacy manifest and privacy labels want it declared. */
export function appleDeclaration(document: AnyDisclosure): AppleDeclaration {
  const { items, silent, taxonomy } = sentAway(document, "ios");
  const purposes = new Map<string, string>(taxonomy.purposes.map(({ id, apple }) => [id, apple]));
  const byType = new Map<string, SentItem[]>();
  for (const sent of items) {
    const { apple } = sent.type;
    if (apple !== null) byType.set(apple, [...(byType.get(apple) ?? []), sent]);
  }
  const collected = [...byType]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, sent]) => declared(type, { sent, purposes }));
  const tracking = collected.some((one) => one.tracking);
  const unsure = items.filter(
    ({ entry, purposes: own }) =>
      entry.soldOrShared === "not-stated" && own.some((id) => purposes.get(id) === thirdPartyAds),
  );
  const points: Open[] = [
    { point: "linked", about: collected.filter((one) => one.linked).map(({ type }) => type) },
    { point: "tracking", about: sdksOf(unsure) },
    { point: "tracking-domains", about: tracking ? sdksOf(items.filter(tracks)) : [] },
    { point: "judgement", about: unique(items.filter(isJudged)) },
    { point: "no-type", about: unique(items.filter(({ type }) => type.apple === null)) },
    { point: "sdk-silent", about: silent.map(({ sdk }): string => sdk) },
  ];
  return {
    tracking,
    collected,
    open: [
      ...points.filter(({ about }) => about.length > 0),
      { point: "required-reasons", about: [] },
      { point: "own-data", about: [] },
    ],
  };
}

function declared(
  type: string,
  { sent, purposes }: { sent: readonly SentItem[]; purposes: ReadonlyMap<string, string> },
): DeclaredType {
  const found = sent.flatMap((one) => one.purposes.flatMap((id) => purposes.get(id) ?? []));
  return {
    type,
    purposes: [...new Set(found)].sort(),
    linked: sent.some(({ item, entry }) => (item.treatment ?? entry.treatment) !== "anonymised"),
    tracking: sent.some(tracks),
    sdks: sdksOf(sent),
  };
}

/** Selling data, or sharing it for advertising across contexts, is what Apple calls tracking. */
function tracks({ entry }: SentItem): boolean {
  return entry.soldOrShared === "sold" || entry.soldOrShared === "shared";
}

function isJudged({ type }: SentItem): boolean {
  return type.apple !== null && type.mapping !== "direct";
}

function unique(items: readonly SentItem[]): string[] {
  return [...new Set(items.map(({ type }) => type.id))];
}
