import { type ListForm, listForm } from "./list-form.ts";

/** How a part of an entity is taken apart; read off its schema, so that no field can be forgotten. */
export type Shape = Value | Words | Fields | Variants | List;

/** Compared and set as one. */
interface Value {
  readonly is: "value";
}

/** Text by language; null where there is none in any. */
interface Words {
  readonly is: "words";
}

/** An object with known fields. Where it comes or goes, it does so as a whole. */
interface Fields {
  readonly is: "fields";
  readonly fields: Readonly<Record<string, Shape>>;
}

/** An object of several kinds, told apart by `tag`. Where it changes its kind, it does so as a whole. */
interface Variants {
  readonly is: "variants";
  readonly tag: string;
  readonly kinds: Readonly<Record<string, Fields>>;
}

/** Members by their keys. */
interface List {
  readonly is: "list";
  readonly form: ListForm;
  readonly member: Shape;
}

/** What a zod schema tells of itself. */
export interface Schema {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly discriminator?: string;
    readonly options?: readonly Schema[];
    readonly element?: Schema;
    readonly innerType?: Schema;
    readonly values?: readonly unknown[];
  };
}

const value: Value = { is: "value" };

/** The shape of what `schema` lets pass, under the field `name`. */
export function shapeOf(schema: Schema, name: string): Shape {
  const { def } = schema;
  switch (def.type) {
    case "nullable":
      return def.innerType === undefined ? value : shapeOf(def.innerType, name);
    case "record":
      return { is: "words" };
    case "object":
      return isPartial(schema) ? value : fieldsOf(schema);
    case "union":
      return def.discriminator === undefined ? value : variantsOf(schema, def.discriminator);
    case "array":
      return def.element === undefined ? value : listOf(def.element, name);
    default:
      return value;
  }
}

function fieldsOf({ def }: Schema): Fields {
  const fields = Object.entries(def.shape ?? {}).map(([name, field]) => [name, shapeOf(field, name)]);
  return { is: "fields", fields: Object.fromEntries(fields) };
}

function variantsOf({ def }: Schema, tag: string): Variants {
  const kinds = (def.options ?? []).map((option) => [
    String(option.def.shape?.[tag]?.def.values?.[0]),
    fieldsOf(option),
  ]);
  return { is: "variants", kinds: Object.fromEntries(kinds), tag };
}

function listOf(element: Schema, name: string): Shape {
  const isOfObjects = element.def.type === "object";
  const form = listForm(name, isOfObjects);
  return form === null ? value : { form, is: "list", member: shapeOf(element, name) };
}

// In an edit null is "not there"; where absent and null say two things, only the whole can be told.
function isPartial({ def }: Schema): boolean {
  return Object.values(def.shape ?? {}).some((field) => field.def.type === "optional");
}
