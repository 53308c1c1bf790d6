import { type AnyDisclosure, Disclosure, Draft, documentSchema, Problem, parseOrRefuse } from "@pilu/schema";

/**
 * A stored or given document as the newest schema has it; older ones are lifted by pure functions, one step each, and
 * never rewritten. Throws `document.schema` for a schema this release does not know (a newer release wrote it) and
 * `document.malformed` with every fault, or without any where it names no schema.
 */
export function liftDocument(value: unknown): AnyDisclosure {
  const schema = field(value, "schema");
  if (typeof schema !== "string") throw new Problem("document.malformed");
  if (schema !== documentSchema) throw new Problem("document.schema", { schema });
  return field(value, "version") === null
    ? parseOrRefuse(Draft, value, "document.malformed")
    : parseOrRefuse(Disclosure, value, "document.malformed");
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
