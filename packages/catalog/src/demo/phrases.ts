import type { Permission, SensitiveNotice } from "@pilu/schema";
import type { Raw } from "./raw.ts";
import type { BothLanguages } from "./text.ts";

/** The notice that sensitive data asks for: why it is needed, what may happen, where consent is asked on its own. */
export function sensitive(
  necessity: BothLanguages,
  impact: BothLanguages,
  separateConsent: BothLanguages,
): Raw<typeof SensitiveNotice> {
  return { necessity, impact, separateConsent };
}

/** How long, in words: the app's own copy, or the rule that decides. */
export function kept(criterion: BothLanguages) {
  return { days: null, criterion, disposal: null, afterRemoval: null };
}

/** Where to refuse, inside the app. */
export function refusedAt(path: BothLanguages) {
  return { path, url: null };
}

/** A permission that the user may refuse. */
export function optionalPermission(
  platform: string,
  name: string,
  texts: { purpose: BothLanguages; askedWhen: BothLanguages | null },
): Raw<typeof Permission> {
  return { name, platform, demand: "optional", ...texts };
}
