import { z } from "zod";

export type Schema = Record<string, unknown>;

/**
 * JSON Schema (draft 2020-12, that of OpenAPI 3.1) of each of `schemas`, as components: what a schema defines for
 * itself becomes a component of its own, because a reference inside it would be read from the root of the description.
 */
export function componentsOf(schemas: Readonly<Record<string, z.ZodType>>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) => {
      const { own, definitions } = schemaOf(schema, name);
      return [[name, own], ...Object.entries(definitions)];
    }),
  );
}

/** The schema of a value that is sent (`input`) or answered, with what it defines, under names that begin with `name`. */
export function schemaOf(
  schema: z.ZodType,
  name: string,
  io: "input" | "output" = "output",
): { own: Schema; definitions: Record<string, Schema> } {
  const made = z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" });
  const { $schema: _, $defs = {}, ...own } = made as Schema & { $defs?: Record<string, Schema> };
  const placed = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value, (key, member) =>
        key === "$ref" && typeof member === "string" ? placeOf(member, name) : member,
      ),
    ) as T;
  const definitions = Object.entries($defs).map(([key, one]) => [`${name}_${key}`, placed(one)]);
  return { own: placed(own), definitions: Object.fromEntries(definitions) };
}

function placeOf(reference: string, name: string): string {
  if (reference === "#") return `#/components/schemas/${name}`;
  return reference.replace(/^#\/\$defs\//, `#/components/schemas/${name}_`);
}
