/** Puts the focus on the next (1) or previous (-1) of what is in view by `selector`; on the first or last where none has it. */
export function moveFocus(selector: string, step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
  const now = all.findIndex((one) => one.contains(document.activeElement));
  const next = now < 0 ? (step === 1 ? 0 : all.length - 1) : now + step;
  all[Math.min(all.length - 1, Math.max(0, next))]?.focus();
}
