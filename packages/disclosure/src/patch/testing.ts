// For tests: entities of every kind with every field filled, read off their schemas, so that none is forgotten.
import {
  App,
  CountryCode,
  DataTypeId,
  Day,
  Email,
  type EntityKind,
  FrameAncestor,
  Integration,
  IntegrationId,
  ItemKey,
  Line,
  PermissionName,
  Prose,
  PurlPattern,
  RegistrySettings,
  Sdk,
  Slug,
  Telephone,
  Vendor,
  WebLink,
} from "@pilu/schema";
import fc from "fast-check";
import type { EntityOf } from "./entity.ts";

interface Schema {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly options?: readonly Schema[];
    readonly element?: Schema;
    readonly innerType?: Schema;
    readonly valueType?: Schema;
    readonly values?: readonly unknown[];
    readonly entries?: Readonly<Record<string, string>>;
  };
  safeParse(value: unknown): { readonly success: boolean };
}

export const schemas = {
  app: App,
  integration: Integration,
  registry: RegistrySettings,
  sdk: Sdk,
  vendor: Vendor,
};
export const kinds = Object.keys(schemas) as EntityKind[];

const texts = ["one", "two", "a/b~c"];
// Few words each, so that two entities have some in common and some not.
const words = new Map<unknown, readonly string[]>([
  [CountryCode, ["CN", "HK", "US"]],
  [DataTypeId, ["imei", "oaid", "location-precise"]],
  [Day, ["2026-01-01", "2026-02-01"]],
  [Email, ["a@example.com", "b@example.com"]],
  [IntegrationId, ["weather/push"]],
  [ItemKey, ["imei|android", "oaid|ios"]],
  [Line, texts],
  [PermissionName, ["android.permission.CAMERA", "constructor"]],
  [FrameAncestor, ["https://example.com", "https://*.example.org"]],
  [Prose, texts],
  [PurlPattern, ["pkg:npm/a", "pkg:maven/com.example/b"]],
  [Slug, ["lark", "reed"]],
  [Telephone, ["+86 10 1234", "10 5678"]],
  [WebLink, ["https://example.com/", "https://example.com/~2"]],
]);

/** Any value that `schema` lets pass, of few words. */
function anyOf(schema: Schema): fc.Arbitrary<unknown> {
  const { def } = schema;
  const known = words.get(schema);
  const made = known === undefined ? byType(def) : fc.constantFrom(...known);
  return made.filter((value) => schema.safeParse(value).success);
}

function byType(def: Schema["def"]): fc.Arbitrary<unknown> {
  const inner = (def.innerType ?? def.element ?? def.valueType) as Schema;
  switch (def.type) {
    case "nullable":
      return fc.option(anyOf(inner), { nil: null });
    case "record":
      return fc.dictionary(fc.constantFrom("en", "zh-CN", "de"), anyOf(inner), { maxKeys: 3 });
    case "object":
      return anyObject(def.shape ?? {});
    case "union":
      return fc.oneof(...(def.options ?? []).map(anyOf));
    case "array":
      return fc.array(anyOf(inner), { maxLength: 4 });
    case "enum":
      return fc.constantFrom(...Object.values(def.entries ?? {}).slice(0, 4));
    case "literal":
      return fc.constantFrom(...(def.values ?? []));
    case "boolean":
      return fc.boolean();
    case "number":
      return fc.integer({ max: 12, min: 1 });
    default:
      return fc.constantFrom(...texts);
  }
}

function anyObject(shape: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  const names = Object.keys(shape);
  const fields: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, anyOf(present(field))]),
  );
  return fc.record(fields, {
    requiredKeys: names.filter((name) => shape[name]?.def.type !== "optional"),
  });
}

function present(field: Schema): Schema {
  return field.def.type === "optional" && field.def.innerType !== undefined ? field.def.innerType : field;
}

const entities = Object.fromEntries(
  kinds.map((kind) => [kind, anyOf(schemas[kind] as unknown as Schema)]),
) as { [K in EntityKind]: fc.Arbitrary<EntityOf[K]> };

/** A state of an entity, and others that have most fields in common with it. */
export function anyStates(kind: EntityKind, others: number): fc.Arbitrary<EntityOf[EntityKind][]> {
  const any = entities[kind] as fc.Arbitrary<EntityOf[EntityKind]>;
  return any.chain((base) => {
    const names = Object.keys(base) as (keyof typeof base)[];
    const next = fc
      .tuple(any, fc.subarray(names, { maxLength: Math.min(5, names.length) }))
      .map(([other, taken]) => {
        const own = Object.fromEntries(taken.map((name) => [name, other[name]]));
        return { ...base, ...own } as EntityOf[EntityKind];
      });
    return fc
      .array(fc.oneof({ arbitrary: next, weight: 4 }, { arbitrary: any, weight: 1 }), {
        maxLength: others,
        minLength: others,
      })
      .map((list) => [base, ...list]);
  });
}
