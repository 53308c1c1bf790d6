import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { AnyDisclosure, Disclosure } from "./disclosure/disclosure.ts";
import { exampleDisclosure } from "./golden/example-disclosure.ts";
import { type JsonSchemaName, jsonSchema } from "./json-schema.ts";

const names: readonly JsonSchemaName[] = ["disclosure", "sdk", "vendor", "app", "integration", "scan"];

function validator(name: JsonSchemaName) {
  return new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(jsonSchema(name));
}

test.each(names)("%s has a JSON Schema that a validator of draft 2020-12 takes", (name) => {
  expect(() => validator(name)).not.toThrow();
  expect(jsonSchema(name, "https://example.com/schema.json")).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://example.com/schema.json",
  });
});

describe("the schema of a disclosure", () => {
  const validate = validator("disclosure");
  const document = exampleDisclosure();

  test("takes a document that our own words take", () => {
    expect(AnyDisclosure.safeParse(document).success).toBe(true);
    expect([validate(document), validate.errors]).toEqual([true, null]);
  });

  test.each(Object.keys(exampleDisclosure()))("refuses a document without %s", (field) => {
    const { [field]: _, ...rest } = document as Record<string, unknown>;
    expect(validate(rest)).toBe(false);
    expect(Disclosure.safeParse(rest).success).toBe(false);
  });

  test("refuses unknown fields, words and forms", () => {
    const broken: readonly object[] = [
      { ...document, extra: 1 },
      { ...document, schema: "pilu.disclosure/2" },
      { ...document, version: 0 },
      { ...document, class: "grave" },
      { ...document, hash: "0" },
      { ...document, title: { English: "x" } },
      { ...document, groups: [{ key: "push", title: { en: "Push" }, entries: [] }] },
    ];
    expect(broken.map((value) => validate(value))).toEqual(broken.map(() => false));
    expect(broken.map((value) => Disclosure.safeParse(value).success)).toEqual(broken.map(() => false));
  });
});
