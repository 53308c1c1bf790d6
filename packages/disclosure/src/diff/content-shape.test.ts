import { Content, Entry } from "@pilu/schema";
import { expect, test } from "vitest";
import { contentShape } from "./content-shape.ts";
import type { Shape } from "./shape.ts";

/** What a zod schema tells of itself. */
interface Schema {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly options?: readonly Schema[];
    readonly element?: Schema;
    readonly valueType?: Schema;
    readonly innerType?: Schema;
  };
}
const content = Content as unknown as Schema;

// What the diff holds otherwise than the schema: by ids instead of lists.
const opened: Readonly<Record<string, string>> = { groups: "entries" };

/** Fields of the schema that the shape does not know, and fields of the shape that the schema does not have. */
function unknown(schema: Schema, shape: Shape, path: string): string[] {
  if (shape.is === "value" || shape.is === "words") return [];
  if (shape.is === "view") return unknown(schema, shape.inner, path);
  const type = unwrapped(schema);
  if (shape.is === "keyed") return unknown(memberOf(type), shape.member, `${path}[]`);
  const own = new Map(fieldsOf(type).map(([name, field]) => [opened[name] ?? name, field]));
  const names = new Set([...own.keys(), ...Object.keys(shape.fields)]);
  return [...names].flatMap((name) => {
    const field = own.get(name);
    const part = shape.fields[name];
    if (name === "order") return [];
    if (field === undefined || part === undefined) return [`${path}.${name}`];
    return unknown(field, part, `${path}.${name}`);
  });
}

function unwrapped(schema: Schema): Schema {
  return schema.def.innerType === undefined ? schema : unwrapped(schema.def.innerType);
}

function fieldsOf({ def }: Schema): [string, Schema][] {
  if (def.type !== "union") return Object.entries(def.shape ?? {});
  return [...new Map((def.options ?? []).flatMap((option) => fieldsOf(unwrapped(option))))];
}

function memberOf(schema: Schema): Schema {
  const member = unwrapped(schema.def.element ?? schema.def.valueType ?? schema);
  // Groups hold entries, and entries are what the diff keys.
  const entries = fieldsOf(member).find(([name]) => name === "entries")?.[1];
  return entries === undefined ? member : memberOf(unwrapped(entries));
}

test("the diff knows every field of a content", () => {
  expect(unknown(content, contentShape, "Content").filter((path) => !isKey(path))).toEqual([]);
});

// Type and platforms are the key of an item.
function isKey(path: string): boolean {
  return /items\[\]\.(type|platforms)$/.test(path);
}

test("a field that the schema gains is missed until the diff is told of it", () => {
  const more = Content.extend({ colour: Content.shape.title }) as unknown as Schema;
  expect(unknown(more, contentShape, "Content")).toContain("Content.colour");
  const { inner } = contentShape;
  const entries = inner.is === "fields" ? inner.fields.entries : undefined;
  if (entries?.is !== "keyed") throw new Error("entries are keyed");
  const richer = Entry.extend({ colour: Entry.shape.notes }) as unknown as Schema;
  expect(unknown(richer, entries.member, "Entry")).toContain("Entry.colour");
});
