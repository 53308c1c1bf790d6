import { jsonSchema } from "@pilu/schema/json-schema";
import type { Site } from "./site.ts";

/** The JSON Schema of published documents. */
export function schemaPage({ publicUrl }: Pick<Site, "publicUrl">): string {
  return JSON.stringify(jsonSchema("disclosure", `${publicUrl}/schema/disclosure-1.json`));
}
