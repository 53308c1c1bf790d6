import type { AppleManifest } from "@pilu/disclosure";
import type { Scan, SdkId } from "@pilu/schema";

/**
 * Apple's privacy manifests in a scan, each with the SDK that it is of: the one whose package a folder on its way is
 * called by (`Pods/JCore/JCore.xcframework/…/PrivacyInfo.xcprivacy`). That of the app itself is no SDK's. A scan does
 * not tell whether an SDK is signed; nothing is concluded from that.
 */
export function appleManifestsIn({ inputs, sdks }: Pick<Scan, "inputs" | "sdks">): AppleManifest[] {
  const owners = new Map<string, string>();
  for (const { id, via } of sdks) for (const { purl } of via) owners.set(lastName(purl), id);
  const merged = new Map<string, NonNullable<AppleManifest["manifest"]>>();
  for (const { path, privacyManifest: said } of inputs) {
    if (said === undefined) continue;
    const folders = path.split(/[\\/]/).slice(0, -1).map(folded);
    const sdk = folders.map((folder) => owners.get(folder)).find((owner) => owner !== undefined);
    if (sdk === undefined) continue;
    const before = merged.get(sdk);
    merged.set(sdk, {
      tracking: (before?.tracking ?? false) || said.tracking === true,
      trackingDomains: [...(before?.trackingDomains ?? []), ...(said.trackingDomains ?? [])],
      collectedTypes: [...(before?.collectedTypes ?? []), ...said.collected.map((one) => one.type)],
    });
  }
  return [...merged].map(([sdk, manifest]) => ({ sdk: sdk as SdkId, signed: true, manifest }));
}

/** The name of a package without its namespace, version and what of it is meant. */
function lastName(purl: string): string {
  const path = purl.replace(/[?#].*$/, "").replace(/@[^@/]*$/, "");
  return folded(decodeURIComponent(path.slice(path.lastIndexOf("/") + 1)));
}

function folded(name: string): string {
  return name.replace(/\.(?:xcframework|framework|bundle)$/i, "").toLowerCase();
}
