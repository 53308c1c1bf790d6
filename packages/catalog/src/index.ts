// The door of the starter catalogue: real SDKs and their vendors as data, with the sources of every fact.
import type { Sdk, SdkId, Vendor } from "@pilu/schema";
import sdkRows from "./data/sdks.json" with { type: "json" };
import vendorRows from "./data/vendors.json" with { type: "json" };
import wrapperRows from "./data/wrappers.json" with { type: "json" };

export * from "./known-libraries.ts";

/** Changes whenever a fact of the catalogue changes. */
export const catalogVersion = "2026.11.1";

// Every row is parsed by a test, not at every start: a command that scans reads megabytes in milliseconds.

/** The legal entities behind the SDKs, by id. */
export const vendors = vendorRows as unknown as readonly Vendor[];

/** The SDKs, in the order of the research that gathered them. */
export const sdks = sdkRows as unknown as readonly Sdk[];

/** Packages that carry an SDK of somebody else into an app: purl of the wrapper to the ids of the SDKs within. */
export const wrappers = wrapperRows as unknown as Readonly<Record<string, readonly SdkId[]>>;
