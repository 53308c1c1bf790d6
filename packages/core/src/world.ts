import type { Store } from "@pilu/db";

/** What verbs reach the world through; nothing else of it is theirs. */
export interface World {
  readonly store: Store;
  /** Epoch milliseconds at which the registry is looked at; writes take the engine's clock. */
  readonly now: () => number;
}
