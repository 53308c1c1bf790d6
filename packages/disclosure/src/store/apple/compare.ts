import type { PrivacyManifest } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import type { AppleDeclaration, DeclaredType } from "./declaration.ts";

/** `under`: the list says more than the manifest; `over`: the manifest says more; `faulty`: Apple would refuse it. */
type Side = "under" | "over" | "faulty";

export interface Difference {
  readonly side: Side;
  readonly code:
    | "type"
    | "purpose"
    | "tracking"
    | "app-tracking"
    | "domains"
    | "unknown-type"
    | "unknown-purpose"
    | "unknown-api"
    | "unknown-reason"
    | "no-reason";
  /** Type or API that it is about, in Apple's words; null: the manifest as a whole. */
  readonly about: string | null;
  /** The purpose or reason, where one is. */
  readonly value: string | null;
  /** SDKs for which the list says so, by id. */
  readonly sdks: readonly string[];
}

/**
 * A manifest held against what a list of SDKs says. What the manifest declares beyond it may be the app's own, so
 * `over` is for a person to judge. Whether data is linked, a list does not tell; reasons for APIs are looked at only
 * for being ones that Apple knows, never taken from SDKs.
 */
export function compareManifest(
  { collected, tracking, trackingDomains, apis }: PrivacyManifest,
  declaration: AppleDeclaration,
): Difference[] {
  const found: Difference[] = [];
  const inManifest = new Map(collected.map((one) => [one.type, one]));
  for (const declared of declaration.collected) {
    const { type, purposes, sdks } = declared;
    const there = inManifest.get(type);
    if (there === undefined) {
      found.push({ side: "under", code: "type", about: type, value: null, sdks });
      continue;
    }
    for (const value of purposes.filter((purpose) => !there.purposes.includes(purpose)))
      found.push({ side: "under", code: "purpose", about: type, value, sdks });
    if (declared.tracking && there.tracking !== true)
      found.push({ side: "under", code: "tracking", about: type, value: null, sdks });
  }
  if (declaration.tracking && tracking !== true)
    found.push({ side: "under", code: "app-tracking", about: null, value: null, sdks: [] });
  const declared = new Map(declaration.collected.map((one) => [one.type, one]));
  for (const one of collected) found.push(...beyond(one, declared.get(one.type)));
  if (tracking === true && (trackingDomains ?? []).length === 0)
    found.push({ side: "faulty", code: "domains", about: null, value: null, sdks: [] });
  return [...found, ...apis.flatMap(faultsOfApi)];
}

function beyond(
  { type, purposes }: PrivacyManifest["collected"][number],
  declared: DeclaredType | undefined,
): Difference[] {
  const known = currentTaxonomy.apple;
  const none = { sdks: [] as const };
  if (!known.dataTypes.includes(type))
    return [{ side: "faulty", code: "unknown-type", about: type, value: null, ...none }];
  const unknown = purposes.filter((value) => !known.purposes.includes(value));
  const faults = unknown.map(
    (value): Difference => ({ side: "faulty", code: "unknown-purpose", about: type, value, ...none }),
  );
  if (declared === undefined)
    return [...faults, { side: "over", code: "type", about: type, value: null, ...none }];
  const more = purposes.filter(
    (value) => known.purposes.includes(value) && !declared.purposes.includes(value),
  );
  return [
    ...faults,
    ...more.map((value): Difference => ({ side: "over", code: "purpose", about: type, value, ...none })),
  ];
}

function faultsOfApi({ type, reasons }: PrivacyManifest["apis"][number]): Difference[] {
  const known = currentTaxonomy.apple.requiredReasons[type];
  const fault = (code: Difference["code"], value: string | null): Difference => ({
    side: "faulty",
    code,
    about: type,
    value,
    sdks: [],
  });
  if (known === undefined) return [fault("unknown-api", null)];
  if (reasons.length === 0) return [fault("no-reason", null)];
  return reasons.filter((reason) => !known.includes(reason)).map((reason) => fault("unknown-reason", reason));
}
