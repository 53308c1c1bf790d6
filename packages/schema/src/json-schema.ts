import { z } from "zod";
import { App } from "./app/app.ts";
import { Disclosure } from "./disclosure/disclosure.ts";
import { Integration } from "./integration/integration.ts";
import { Scan } from "./scan.ts";
import { Sdk } from "./sdk/sdk.ts";
import { Vendor } from "./vendor/vendor.ts";

const schemas = {
  disclosure: Disclosure,
  sdk: Sdk,
  vendor: Vendor,
  app: App,
  integration: Integration,
  scan: Scan,
};
export type JsonSchemaName = keyof typeof schemas;

/** JSON Schema (draft 2020-12) of a domain object, generated from its zod schema; `id` becomes `$id`. */
export function jsonSchema(name: JsonSchemaName, id?: string): Record<string, unknown> {
  const generated = z.toJSONSchema(schemas[name], {
    target: "draft-2020-12",
    io: "input",
    unrepresentable: "any",
  });
  return { ...generated, ...(id === undefined ? {} : { $id: id }) };
}
