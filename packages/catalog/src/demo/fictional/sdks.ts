import type { Sdk } from "@pilu/schema";
import { childrenSdks } from "./sdks-for-children.ts";
import { travelSdks } from "./sdks-for-travel.ts";

/** Kits that do not exist, for what no example may say of a real vendor: transfers, terms of storage, certificates. */
export const fictionalSdks: readonly Sdk[] = [...travelSdks, ...childrenSdks];
