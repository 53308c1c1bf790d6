import type { Found } from "../rule.ts";
import { judgedBy, onEither, onIntegration, onSdk } from "../spot.ts";
import type { AppView, Use } from "../view.ts";

type AppleReason = "manifest-missing" | "signature-missing" | "type-missing" | "domains-missing";

/** L017: what Apple asks of an SDK in a build, and what its privacy manifest says beyond the registry. */
export function appleManifests({ uses, outside, index }: AppView): Found<AppleReason>[] {
  return uses
    .filter((use) => use.integration.platforms.some((platform) => platform === "ios"))
    .flatMap((use) => {
      const seen = outside.appleManifests?.find((one) => one.sdk === use.sdk.id);
      if (seen === undefined) return [];
      const spot = onSdk(use, "appleListed");
      const found: Found<AppleReason>[] = [];
      if (use.sdk.appleListed && seen.manifest === null) found.push({ reason: "manifest-missing", spot });
      if (use.sdk.appleListed && !seen.signed) found.push({ reason: "signature-missing", spot });
      if (seen.manifest === null) return found;
      if (seen.manifest.tracking && seen.manifest.trackingDomains.length === 0)
        found.push({ reason: "domains-missing", spot });
      const listed = new Set(
        use.items
          .filter((item) => item.platforms.some((platform) => platform === "ios"))
          .map((item) => index.dataTypes.get(item.type)?.apple),
      );
      for (const type of [...new Set(seen.manifest.collectedTypes)].sort())
        if (!listed.has(type))
          found.push({
            reason: "type-missing",
            spot: judgedBy(onEither(use, `data.apple.${type}`), onEither(use, "data").place),
            facts: { type },
          });
      return found;
    });
}

// Google counts as shared what a third party gets that is no mere service provider.
const sharing = new Set(["independent", "joint"]);

/** L018: data that the registry says a third party gets and the Data safety form says is only collected. */
export function dataSafety(view: AppView): Found<"not-shared">[] {
  return view.uses
    .filter((use) => use.receives && sharing.has(use.integration.role))
    .flatMap((use) =>
      unshared(use, view).map((type) => ({
        reason: "not-shared",
        spot: judgedBy(onIntegration(use, `data.google.${type}`, "role"), onEither(use, "data").place),
        facts: { type },
      })),
    );
}

function unshared({ items }: Use, { outside, index }: AppView): string[] {
  const onAndroid = items.filter((item) => item.platforms.some((platform) => platform === "android"));
  const types = new Set(onAndroid.flatMap((item) => index.dataTypes.get(item.type)?.google?.response ?? []));
  const rows = outside.dataSafety ?? [];
  return rows
    .filter((row) => types.has(row.type) && row.collected && !row.shared)
    .map((row) => row.type)
    .sort();
}
