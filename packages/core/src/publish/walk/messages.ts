import type { Call, Outcome } from "./verbs.ts";

/** What a walk tells one of its nodes. */
export type ToNode =
  | { readonly do: "publish"; readonly on: boolean }
  /** Waits so long, in ms, before each COMMIT. */
  | { readonly do: "slow"; readonly ms: number }
  /** Its own clock is so far from the engine's, in ms. */
  | { readonly do: "skew"; readonly ms: number }
  | { readonly do: "call"; readonly number: number; readonly call: Call };

/** A version that a node served: the app, the instant by its clock and offset, and the number; 0 for none. */
export type Served = readonly [app: string, t: number, n: number];

/** What a node tells the walk. */
export type FromNode =
  | { readonly is: "ready" }
  | { readonly is: "served"; readonly served: readonly Served[] }
  | { readonly is: "outcome"; readonly number: number; readonly outcome: Outcome }
  | { readonly is: "fault"; readonly message: string };
