/** Kinds of entries, in the groups by which the log is filtered. */
export const kindGroups = {
  decisions: ["change-approved", "change-rejected", "change-returned"],
  people: [
    "person-invited",
    "person-joined",
    "person-renewed",
    "person-returned",
    "person-roles",
    "person-renamed",
    "person-deactivated",
    "person-activated",
  ],
  tokens: ["token-issued", "token-revoked"],
  upkeep: ["finding-suppressed", "suppression-lifted", "duty-settled", "body-redacted"],
} as const;

type KindGroup = keyof typeof kindGroups;
export type EntryKind = (typeof kindGroups)[KindGroup][number];

const all: readonly string[] = Object.values(kindGroups).flat();

/** Whether this portal has words for a kind; a newer registry may know more. */
export function isKnownKind(kind: string): kind is EntryKind {
  return all.includes(kind);
}

/** The kinds that a group of the address stands for; undefined for all of them. */
export function kindsOf(group: string): EntryKind[] | undefined {
  return group in kindGroups ? [...kindGroups[group as KindGroup]] : undefined;
}
