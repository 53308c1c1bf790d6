import { App, type EntityKind, Integration, type Json, RegistrySettings, Sdk, Vendor } from "@pilu/schema";
import { normal } from "./parts.ts";
import { type Schema, type Shape, shapeOf } from "./shape.ts";

/** The state of an entity of each kind. */
export interface EntityOf {
  readonly vendor: Vendor;
  readonly sdk: Sdk;
  readonly app: App;
  readonly integration: Integration;
  readonly registry: RegistrySettings;
}

const schemas = { app: App, integration: Integration, registry: RegistrySettings, sdk: Sdk, vendor: Vendor };

const shapes = Object.fromEntries(
  Object.entries(schemas).map(([kind, schema]) => [kind, shapeOf(schema as unknown as Schema, kind)]),
) as Readonly<Record<EntityKind, Shape>>;

/** How an entity of `kind` is taken apart. */
export function entityShape(kind: EntityKind): Shape {
  return shapes[kind];
}

/**
 * What `body` is stored as: lists whose order says nothing in one order, words of a set once each, data items that say
 * the same on several platforms in one row. Two bodies have the same normal form exactly if they say the same.
 */
export function normalForm<K extends EntityKind>(kind: K, body: EntityOf[K]): EntityOf[K] {
  return normal(shapes[kind], body as unknown as Json) as unknown as EntityOf[K];
}
