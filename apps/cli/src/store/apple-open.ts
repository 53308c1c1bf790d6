import type { AppleDeclaration } from "@pilu/disclosure";
import type { Session } from "../session.ts";

/** What a person still has to decide, a line each. */
export function openLines(open: AppleDeclaration["open"], { word }: Session): string[] {
  if (open.length === 0) return [];
  const lines = open.map(({ point, about }) => {
    const names = about.length === 0 ? "" : ` (${about.join(", ")})`;
    return `  ${word(`store.apple.${point}`)}${names}`;
  });
  return [word("store.apple.open"), ...lines];
}
