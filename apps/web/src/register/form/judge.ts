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

const schemas = {
  sdk: Sdk,
  vendor: Vendor,
  app: App,
  integration: Integration,
  registry: RegistrySettings,
} as const;
type FormKind = keyof typeof schemas;

/** The faults of a state as typed, as the registry itself will name them. */
export function judge(kind: FormKind, state: Json): Fault[] {
  const result = schemas[kind].safeParse(state, { reportInput: true });
  return result.success ? [] : faultsOf(result.error);
}
