// What the registry's own schemas say of a state as typed. Runs beside the page, with zod and the taxonomy.
import "./without-eval.ts";
import {
  App,
  type Fault,
  faultsOf,
  Integration,
  type Json,
  RegistrySettings,
  Sdk,
  Vendor,
} from "@pilu/schema";
import { at } from "./path.ts";

const schemas = {
  sdk: Sdk,
  vendor: Vendor,
  app: App,
  integration: Integration,
  registry: RegistrySettings,
} as const;
type FormKind = keyof typeof schemas;

/** The faults of a state as typed. A field that holds nothing is missing, whatever its schema would have said of it. */
export function judge(kind: FormKind, state: Json): Fault[] {
  const result = schemas[kind].safeParse(state, { reportInput: true });
  if (result.success) return [];
  return faultsOf(result.error).map((fault) =>
    isOfShape(fault) && isEmpty(at(state, fault.path))
      ? { ...fault, code: "value.missing", facts: {} }
      : fault,
  );
}

/** Says what the value looks like; other faults tell of an empty field why it is asked for. */
function isOfShape({ code }: Fault): boolean {
  return code === "value.malformed" || code === "value.not-allowed" || code === "slug.malformed";
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === "";
}
