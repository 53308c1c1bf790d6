import type { Comparison } from "./comparison.ts";
import type { EntryFacts, ItemFacts } from "./facts.ts";
import { isOtherwise, questionKey } from "./judge.ts";

/** sens(type): whether the law of the region counts the item as sensitive in this use (PIPL 28; GDPR 9; CPRA). */
export function isSensitive(item: ItemFacts, entry: EntryFacts, { judge, types }: Comparison): boolean {
  const { region, isForChildren } = judge;
  const type = types.get(item.type);
  if (region === "EU")
    return (
      type?.sensitive.eu === "yes" ||
      // A face becomes biometric data by what is done with it (GDPR recital 51).
      (item.type === "face-image" &&
        [...item.purposes].some((purpose) => purpose === "identity-verification"))
    );
  if (isForChildren) return true;
  if (region === "US") return type?.ccpa === "L";
  return (
    type?.sensitive.cn === "yes" ||
    (type?.sensitive.cn === "contextual" &&
      isOtherwise(judge, questionKey("sensitive-in-use", entry.id, item.key)))
  );
}

/** Whether only a person can say if the item is sensitive in this use (CN). */
export function isContextual(item: ItemFacts, entry: EntryFacts, comparison: Comparison): boolean {
  const mark = comparison.types.get(item.type)?.sensitive.cn;
  const key = questionKey("sensitive-in-use", entry.id, item.key);
  const isSettled = isOtherwise(comparison.judge, key);
  return mark === "contextual" && (isSettled || !isSensitive(item, entry, comparison));
}
