import type { RegistrySettings } from "@pilu/schema";
import type { BodyOf, Kind } from "../body/body.ts";

/** States that are proposed, by kind and id: they stand in place of what holds, and beside it where they are new. */
export interface Overlay {
  readonly vendor: ReadonlyMap<string, BodyOf["vendor"]>;
  readonly sdk: ReadonlyMap<string, BodyOf["sdk"]>;
  readonly app: ReadonlyMap<string, BodyOf["app"]>;
  readonly integration: ReadonlyMap<string, BodyOf["integration"]>;
  readonly registry: RegistrySettings | null;
}

/** One entity as it is proposed. */
export interface ProposedState {
  readonly kind: Kind;
  readonly id: string;
  readonly after: BodyOf[Kind];
}

export const nothingProposed: Overlay = overlayOf([]);

export function overlayOf(states: readonly ProposedState[]): Overlay {
  const of = <K extends Kind>(kind: K) =>
    new Map(states.filter((one) => one.kind === kind).map((one) => [one.id, one.after as BodyOf[K]]));
  return {
    vendor: of("vendor"),
    sdk: of("sdk"),
    app: of("app"),
    integration: of("integration"),
    registry: of("registry").get("registry") ?? null,
  };
}
