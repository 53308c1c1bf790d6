import type { Moment, Reader } from "@pilu/db";
import type { Sdk } from "@pilu/schema";
import { allOf } from "../registry/all-of.ts";

/** Every live SDK of the registry, as it holds. */
export async function ownSdks(view: Reader, moment: Moment): Promise<Sdk[]> {
  return (await allOf(view, "sdk", moment)).filter((sdk) => sdk.status === "live");
}
