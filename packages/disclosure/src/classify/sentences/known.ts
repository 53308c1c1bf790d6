import type { Day, IntegrationId, Localised } from "@pilu/schema";

/** What is on record beside the two lists: nothing unproved is told. */
export interface Known {
  /** The build from which an SDK is no longer in the app. */
  readonly removedSince: ReadonlyMap<IntegrationId, string>;
  /** Entries whose provider was required to delete or return what it holds (action D). */
  readonly deletionRequired: ReadonlySet<IntegrationId>;
  /** Entries whose moved link shows the same policy (answer to `same-policy`). */
  readonly samePolicy: ReadonlySet<IntegrationId>;
  /** Entries whose new text means the same (answer to `same-meaning`). */
  readonly sameMeaning: ReadonlySet<IntegrationId>;
  /** Differences that correct what was always so, by key: since when, and what was done about it. */
  readonly corrections: ReadonlyMap<string, { readonly since: Day; readonly measure: Localised }>;
}

export const nothingKnown: Known = {
  corrections: new Map(),
  deletionRequired: new Set(),
  removedSince: new Map(),
  sameMeaning: new Set(),
  samePolicy: new Set(),
};
