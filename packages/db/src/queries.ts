// What changes, people and tokens are listed by.
import type { ChangeClass, ChangeState, EntityKind } from "@pilu/schema";
import type { EntityRef } from "./rows.ts";

/** What changes are listed by; every field given must hold. `after` is the `next` of the page before. */
export interface ChangeQuery {
  readonly states?: readonly ChangeState[];
  readonly text?: string;
  readonly touches?: EntityRef;
  /** At least one of these entities, or an integration of one of these apps. */
  readonly touchesAny?: { readonly entities: readonly EntityRef[]; readonly apps: readonly string[] };
  /** An entity of this kind, whichever. */
  readonly touchesKind?: EntityKind;
  readonly class?: ChangeClass;
  readonly author?: string;
  /** Nothing was done to it after this instant, epoch ms. */
  readonly changedUntil?: number;
  /** The newest first unless it says so. */
  readonly order?: "newest" | "oldest";
  readonly after?: string;
  readonly limit: number;
}

/** People by words of their name or address. `after` is the `next` of the page before. */
export interface PersonQuery {
  readonly text?: string;
  readonly after?: string;
  readonly limit: number;
}

/** The same of tokens, by words of their label and of who issued them; every field given must hold. */
export interface TokenQuery extends PersonQuery {
  readonly issuer?: string;
  /** Neither expired nor revoked at this instant, epoch ms. */
  readonly validAt?: number;
}
