import type { Gap } from "./gaps.ts";

/** Leads to the place that closes the first gap: its first field, else the place itself. */
export function nextGap(gaps: readonly Gap[]): void {
  const [gap] = gaps;
  const place = gap === undefined ? null : document.getElementById(gap.at);
  if (place === null) return;
  const section = place.closest("section") ?? place;
  const field = section.querySelector<HTMLElement>("[data-gap]");
  place.scrollIntoView({ block: "center" });
  (field ?? place).focus();
}
