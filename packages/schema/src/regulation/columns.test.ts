import { describe, expect, test } from "vitest";
import { z } from "zod";
import { AppSettings } from "../app/app.ts";
import { DataItem } from "../data-item.ts";
import { Content, Disclosure, Group } from "../disclosure/disclosure.ts";
import { Entry } from "../disclosure/entry.ts";
import { Sdk } from "../sdk/sdk.ts";
import { DataType, Taxonomy } from "../taxonomy/shape.ts";
import { columns } from "./columns.ts";

const roots: Readonly<Record<string, z.core.$ZodType>> = {
  AppSettings,
  Content,
  DataItem,
  DataType,
  Disclosure,
  Entry,
  Group,
  Sdk,
  Taxonomy,
};

/** The schemas that `step` leads to from `schema`; several where a union offers several. */
function follow(schema: z.core.$ZodType, step: string): z.core.$ZodType[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return follow(schema.unwrap(), step);
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => follow(option, step));
  if (step === "[]") {
    if (schema instanceof z.ZodArray) return [schema.element];
    return schema instanceof z.ZodRecord ? [schema.valueType] : [];
  }
  if (!(schema instanceof z.ZodObject)) return [];
  const field: z.core.$ZodType | undefined = schema.shape[step];
  return field === undefined ? [] : [field];
}

function exists(path: string): boolean {
  const [root = "", ...steps] = path.replaceAll("[]", ".[]").split(".");
  const start = roots[root];
  if (start === undefined) return false;
  return steps.reduce((found, step) => found.flatMap((schema) => follow(schema, step)), [start]).length > 0;
}

describe("every column of real lists has a place in our words", () => {
  for (const [part, rows] of Object.entries(columns)) {
    for (const [column, paths] of Object.entries(rows)) {
      test(`${part}: ${column}`, () => {
        expect(paths.filter((path: string) => !exists(path))).toEqual([]);
      });
    }
  }
});

test("a path that no schema has is not taken for a place", () => {
  expect(exists("Entry.names")).toBe(true);
  expect(exists("Entry.nothing")).toBe(false);
  expect(exists("Entry.data.items[].nothing")).toBe(false);
  expect(exists("Nothing.names")).toBe(false);
});
