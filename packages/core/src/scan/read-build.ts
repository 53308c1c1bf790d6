import { sdks as catalogueSdks, vendors as catalogueVendors } from "@pilu/catalog";
import type { Moment, Reader } from "@pilu/db";
import { isBestEffort, rejudge, type ScanInput, scan } from "@pilu/intake";
import { Scan, type Sdk } from "@pilu/schema";
import { appBySlug, gather } from "../app/gather.ts";
import { stateOf } from "../body/body.ts";
import type { World } from "../world.ts";
import { type BuildFile, readBuildFiles, rulesWith } from "./build-files.ts";
import { ownSdks } from "./own-sdks.ts";

/** The files of one build, and the app that they are held against, by slug. */
export interface BuildGiven {
  readonly app: string;
  readonly files: readonly BuildFile[];
}

/**
 * How an SDK in a build stands to the app: `declared` already, `missing` from its list, `unregistered`: known to the
 * catalogue alone, so that it is registered with its company before it is declared; `retired` in the registry.
 */
type Standing = "declared" | "missing" | "unregistered" | "retired";

/**
 * Which SDKs the files of a build hold, for declaring them. Every package stands under an SDK, is ignored for a reason,
 * or is known to nobody. `vendors` are the companies of the SDKs; of those that only the catalogue has, all that it
 * knows. Nothing is kept, and a file that cannot be read is no error but its faults, with line and expectation.
 */
export async function readBuildFor({ store, now }: World, { app: slug, files }: BuildGiven) {
  const inputs = await readBuildFiles(files);
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { id } = await appBySlug(view, { slug, moment });
    const found = scan(inputs, rulesWith(await ownSdks(view, moment)));
    return { inputs: inputs.map(inputRow), ...(await held(view, found, { app: id, moment })) };
  });
}

/** The same of the newest scan that is kept of the app, judged by what is known now; null where nothing was scanned. */
export async function readNewestFor({ store, now }: World, slug: string) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { id } = await appBySlug(view, { slug, moment });
    const [newest] = await view.scans(id, 1);
    if (newest === undefined) return null;
    const found = rejudge(Scan.parse(JSON.parse(newest.body)), rulesWith(await ownSdks(view, moment)));
    return { at: newest.at, inputs: [], ...(await held(view, found, { app: id, moment })) };
  });
}

/** Holds what was found against the app and the registry. */
async function held(view: Reader, found: Scan, { app, moment }: { app: string; moment: Moment }) {
  const { integrations } = await gather(view, { app, moment });
  const ids = found.sdks.map((one) => one.id);
  const registered = new Map(
    (await view.revisions("sdk", ids, moment)).map((row) => [row.id, stateOf("sdk", row)]),
  );
  const catalogued = new Map<string, Sdk>(catalogueSdks.map((sdk) => [sdk.id, sdk]));
  const declared = new Set<string>(integrations.filter((one) => one.status === "live").map((one) => one.sdk));
  const rows = found.sdks.flatMap((one) => {
    const own = registered.get(one.id);
    const sdk = own ?? catalogued.get(one.id);
    if (sdk === undefined) return [];
    const standing = standingOf(sdk, { isHeld: own !== undefined, isDeclared: declared.has(sdk.id) });
    return [{ sdk, standing, packages: packagesOf(one) }];
  });
  const vendorIds = [...new Set(rows.map(({ sdk }) => sdk.vendor))];
  const vendors = (await view.revisions("vendor", vendorIds, moment)).map((row) => stateOf("vendor", row));
  const known = new Set<string>(vendors.map(({ id }) => id));
  return {
    packages: found.packages,
    rows,
    vendors: vendors.map(({ id, names }) => ({ id, names })),
    /** Companies that the registry lacks, whole: they come in with their SDKs. */
    newVendors: catalogueVendors.filter(({ id }) => vendorIds.includes(id) && !known.has(id)),
    unknown: found.unknown,
    ignored: found.ignored,
  };
}

function standingOf(sdk: Sdk, { isHeld, isDeclared }: { isHeld: boolean; isDeclared: boolean }): Standing {
  if (isDeclared) return "declared";
  if (!isHeld) return "unregistered";
  return sdk.status === "retired" ? "retired" : "missing";
}

function inputRow({ path, build: { kind, packages, faults } }: ScanInput) {
  return {
    name: path,
    kind,
    packages: packages.length,
    isBestEffort: kind !== null && isBestEffort(kind),
    faults: faults.map(({ code, line, expected, found }) => ({
      code,
      line,
      expected,
      ...(found === undefined ? {} : { found }),
    })),
  };
}

function packagesOf({ via }: Scan["sdks"][number]) {
  const once = new Map(via.map(({ purl, version, input }) => [purl, { purl, version, input }]));
  return [...once.values()];
}
