import { currentTaxonomy } from "@pilu/schema/taxonomy";

const labels: ReadonlySet<string> = new Set(
  currentTaxonomy.demands.flatMap(({ label }) => Object.values(label)),
);

/** Whether `text` says nothing else. */
export function isDemandAlone(text: string): boolean {
  return labels.has(text) || /^(?:非?必[选要需填]|可选|选填|required|optional|mandatory)$/i.test(text);
}

/** Required or optional, said once for the whole text. */
export function demandOf(text: string): ("required" | "optional" | "not-stated")[] {
  const isOptional = /可选|选填|非必[选要需]|\boptional\b|^否$|^no$/i.test(text);
  const isRequired = /必选|必填|(?<!非)必[要需]|\brequired\b|\bmandatory\b|^是$|^yes$/i.test(text);
  if (/不说明|未说明|does not say|not stated/i.test(text)) return ["not-stated"];
  if (isOptional === isRequired) return [];
  return [isOptional ? "optional" : "required"];
}
