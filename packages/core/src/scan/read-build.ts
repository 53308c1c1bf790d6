import { sdks as catalogue, knownLibraries, wrappers } from "@pilu/catalog";
import { readBuild, scan } from "@pilu/intake";
import type { Scan } from "@pilu/schema";
import { appBySlug, gather } from "../app/gather.ts";
import { stateOf } from "../body/body.ts";
import { vendorNames, vendorOf } from "../sdk/read.ts";
import type { World } from "../world.ts";
import { ownSdks } from "./own-sdks.ts";

/** One file as it was pasted or dropped; the name helps to tell its kind and may be empty. */
export interface BuildGiven {
  readonly app: string;
  readonly name: string;
  readonly text: string;
}

/**
 * Which SDKs a lockfile or SBOM holds, for declaring them: those that the registry knows, with whether the app declares
 * them already, those that only the catalogue knows, and packages nobody knows. Nothing is kept, and a file that cannot
 * be read is no error but its faults, with line and expectation.
 */
export async function readBuildFor({ store, now }: World, { app: slug, name, text }: BuildGiven) {
  const build = await readBuild({ path: name, text });
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const app = await appBySlug(view, { slug, moment });
    const { integrations } = await gather(view, { app: app.id, moment });
    const own = await ownSdks(view, moment);
    const overlay = { sdks: own, wrappers: {}, knownLibraries: [] };
    const found = scan([{ path: name, build }], { sdks: catalogue, wrappers, knownLibraries, overlay });
    const held = await view.revisions(
      "sdk",
      found.sdks.map((one) => one.id),
      moment,
    );
    const known = new Map(held.map((row) => [row.id, stateOf("sdk", row)]));
    const vendors = await vendorNames(view, { ids: [...known.values()].map((sdk) => sdk.vendor), moment });
    const declared = new Set<string>(
      integrations.filter((one) => one.status === "live").map((one) => one.sdk),
    );
    return {
      kind: build.kind,
      packages: found.packages,
      faults: build.faults.map(({ code, line, expected }) => ({ code, line, expected })),
      recognised: found.sdks.flatMap((one) => {
        const sdk = known.get(one.id);
        if (sdk === undefined || sdk.status === "retired") return [];
        const isDeclared = declared.has(sdk.id);
        return [{ sdk, vendor: vendorOf(sdk, vendors), packages: packagesOf(one), isDeclared }];
      }),
      /** Known to the catalogue and not to this registry: they are registered before they are declared. */
      unregistered: found.sdks
        .filter((one) => !known.has(one.id))
        .map((one) => ({ id: one.id, name: one.name, packages: packagesOf(one) })),
      unknown: found.unknown.map(({ purl }) => purl),
      ignored: found.ignored.length,
    };
  });
}

function packagesOf({ via }: Scan["sdks"][number]): string[] {
  return [...new Set(via.map((one) => one.purl))];
}
