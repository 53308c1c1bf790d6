import type { PlatformRecord } from "../outside.ts";
import type { Found } from "../rule.ts";
import { onEither, onSdk, onVendor } from "../spot.ts";
import type { AppView, Use } from "../view.ts";
import { samePage } from "./host.ts";

type Reason = "name" | "developer" | "scope" | "purpose" | "policy" | "at-risk";

/** L016: one of the five values that Chinese stores compare is not that of the national platform. */
export function platformDifferences({ uses, outside }: AppView): Found<Reason>[] {
  return uses.flatMap((use) => {
    const record = outside.nationalPlatform?.find((one) => one.sdk === use.sdk.id);
    return record === undefined ? [] : differences(use, record);
  });
}

function differences(use: Use, record: PlatformRecord): Found<Reason>[] {
  const { sdk, vendor, entry, items } = use;
  const found: Found<Reason>[] = [];
  const name = sdk.nationalPlatform?.sdkName ?? sdk.names["zh-CN"] ?? "";
  if (!sameText(name, record.sdkName))
    found.push({
      reason: "name",
      spot: onSdk(use, "nationalPlatform.sdkName", "names"),
      facts: { here: name, there: record.sdkName },
    });
  const developer = sdk.nationalPlatform?.developerName ?? vendor.names["zh-CN"] ?? "";
  if (!sameText(developer, record.developerName))
    found.push({
      reason: "developer",
      spot: {
        ...onSdk(use, "nationalPlatform.developerName", "vendor"),
        related: [onVendor(use, "names").place],
      },
      facts: { here: developer, there: record.developerName },
    });
  const own = new Set<string>(items.map((item) => item.type));
  if (record.scope !== null && !sameSet(own, new Set(record.scope)))
    found.push({
      reason: "scope",
      spot: onEither(use, "data"),
      facts: { only: unshared(own, new Set(record.scope)) },
    });
  const purpose = entry.purposeText["zh-CN"] ?? "";
  if (record.purpose !== null && !sameText(purpose, record.purpose))
    found.push({ reason: "purpose", spot: onEither(use, "purposeText"), facts: { there: record.purpose } });
  const policy = entry.links.policy ?? "";
  if (record.policy !== null && !samePage(policy, record.policy))
    found.push({ reason: "policy", spot: onSdk(use, "links.policy"), facts: { there: record.policy } });
  if (record.atRisk) found.push({ reason: "at-risk", spot: onEither(use, "versionRange") });
  return found;
}

function sameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, "");
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return unshared(a, b) === "";
}

function unshared(a: ReadonlySet<string>, b: ReadonlySet<string>): string {
  return [...[...a].filter((one) => !b.has(one)), ...[...b].filter((one) => !a.has(one))].sort().join(", ");
}
