import { App, Integration, Sdk } from "@pilu/schema";
import { expect, test } from "vitest";
import { entityShape } from "./entity.ts";
import { type Schema, type Shape, shapeOf } from "./shape.ts";
import { kinds, schemas } from "./testing.ts";

const asSchema = (schema: unknown) => schema as Schema;

/** The fields that are lists by the schema, and compared as one by the shape. */
function wholeLists(schema: Schema, shape: Shape, name: string): string[] {
  const { def } = schema;
  if (def.innerType !== undefined) return wholeLists(def.innerType, shape, name);
  if (def.type === "array") {
    if (shape.is === "list") return wholeLists(def.element ?? schema, shape.member, name);
    return [name];
  }
  if (shape.is === "variants") {
    return (def.options ?? []).flatMap((option) => {
      const kind = String(option.def.shape?.[shape.tag]?.def.values?.[0]);
      return wholeLists(option, shape.kinds[kind] ?? shape, name);
    });
  }
  if (shape.is !== "fields") return [];
  return Object.entries(def.shape ?? {}).flatMap(([field, inner]) =>
    wholeLists(inner, shape.fields[field] ?? shape, field),
  );
}

test("every list but evidence and the ranked languages of an app is taken apart by keys", () => {
  const found = kinds.flatMap((kind) => wholeLists(asSchema(schemas[kind]), entityShape(kind), kind));
  expect(found.sort()).toEqual(["evidence", "locales"]);
});

test("a list of objects that the schema gains is compared as one until it is given a key", () => {
  const more = asSchema(App.extend({ colours: Sdk.shape.sources, pets: Integration.shape.evidence }));
  expect(wholeLists(more, shapeOf(more, "app"), "app").sort()).toEqual(["colours", "locales", "pets"]);
});
