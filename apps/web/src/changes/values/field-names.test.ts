import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App, Integration, RegistrySettings, Sdk, Vendor } from "@pilu/schema";
import { expect, test } from "vitest";
import { z } from "zod";

const messages = join(import.meta.dirname, "../../../messages/changes.en.json");
const { entityField } = JSON.parse(readFileSync(messages, "utf8")) as { entityField: Record<string, string> };

/** The names of all fields in a JSON schema, at whatever depth. */
function fieldsIn(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  const { properties, ...rest } = part as Readonly<Record<string, unknown>>;
  const own = Object.entries((properties ?? {}) as object);
  return [
    ...own.flatMap(([name, field]) => [name, ...fieldsIn(field)]),
    ...Object.values(rest).flatMap(fieldsIn),
  ];
}

test("every field that a change can set has a name in words", () => {
  const fields = [App, Integration, RegistrySettings, Sdk, Vendor].flatMap((schema) =>
    fieldsIn(z.toJSONSchema(schema, { io: "input" })),
  );
  expect(fields).toContain("readOn");
  expect([...new Set(fields)].filter((name) => !(name in entityField))).toEqual([]);
});
