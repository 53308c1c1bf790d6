import type { Sdk } from "@pilu/schema";
import { sdks } from "../index.ts";
import { fictionalSdks } from "./fictional/sdks.ts";

/** The SDK of the catalogue or of the made-up ones with this id. */
export function sdkNamed(id: string): Sdk {
  const found = [...fictionalSdks, ...sdks].find((sdk) => sdk.id === id);
  if (found === undefined) throw new Error(`There is no SDK ${id}.`);
  return found;
}
