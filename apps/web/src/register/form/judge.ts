// What the registry's own schemas say of a state as typed. Loaded with zod and the taxonomy, when a form is first open.
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

export function judge(kind: FormKind, state: Json): Fault[] {
  const result = schemas[kind].safeParse(state, { reportInput: true });
  return result.success ? [] : faultsOf(result.error);
}
