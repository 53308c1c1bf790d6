import type { Integration } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";

/** The text about when collecting begins, without the words that the trigger's own label says; null where nothing is left. */
export function ownTriggerText({
  trigger,
  triggerText = null,
}: Partial<Pick<Integration, "trigger" | "triggerText">>): Integration["triggerText"] {
  const label = currentTaxonomy.triggers.find((one) => one.id === trigger)?.label;
  if (triggerText === null || label === undefined) return triggerText;
  const rest = Object.entries(triggerText).flatMap(([tag, text]) => {
    const said = label[tag as keyof typeof label];
    const own = said !== undefined && text.startsWith(said) ? text.slice(said.length) : text;
    const words = own.replace(/^[\s；;：:，,。.]+/, "");
    return words === "" ? [] : [[tag, words] as const];
  });
  return rest.length === 0 ? null : Object.fromEntries(rest);
}
