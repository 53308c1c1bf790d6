/**
 * Tells a screen reader which entry of the palette Enter opens, while the focus stays where one types. Mantine marks
 * the entry for the eye alone, and outside of what React draws. For the `ref` of the list; its search box controls it.
 */
export function tellSelected(list: HTMLElement | null): (() => void) | undefined {
  if (list === null) return undefined;
  const tell = () => {
    for (const [at, entry] of list.querySelectorAll("[data-action]").entries()) {
      entry.id = `${list.id}-${at}`;
      entry.setAttribute("aria-selected", String(entry.hasAttribute("data-selected")));
    }
    const search = document.querySelector(`[aria-controls="${list.id}"]`);
    search?.setAttribute("aria-activedescendant", list.querySelector("[data-selected]")?.id ?? "");
  };
  const watch = new MutationObserver(tell);
  watch.observe(list, { subtree: true, childList: true, attributeFilter: ["data-selected"] });
  tell();
  return () => watch.disconnect();
}
