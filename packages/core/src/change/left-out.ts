import { normalForm } from "@pilu/disclosure";
import type { Entry, Integration, SdkId } from "@pilu/schema";
import type { EffectGroup } from "../review/effect.ts";

// An app whose evidence is outstanding keeps what its users were told: what belongs to it alone is not applied, and
// what it shares is pinned in its integration. A follow-up change adopts the new facts once the evidence is there.

/** The integration with what its page said of the SDK as its own: a later state of the SDK does not reach it. */
export function pinned(integration: Integration, shown: Entry): Integration {
  return normalForm("integration", {
    ...integration,
    contractingVendor: shown.vendor.id,
    purposeText: shown.purposeText,
    methods: [...shown.methods],
    data: { mode: "own", collection: shown.data },
    treatment: shown.treatment,
    permissions: { mode: "own", permissions: [...shown.permissions] },
    retention: shown.retention,
    options: [...shown.options],
  });
}

/** The entry that a page showed of an SDK before the change; null where there was none. */
export function shownBefore(
  { before, effect }: Pick<EffectGroup, "before" | "effect">,
  sdk: SdkId,
): Entry | null {
  const id = `${effect.app}/${sdk}`;
  for (const group of before?.groups ?? [])
    for (const entry of group.entries) if (entry.id === id) return entry;
  return null;
}
