// Brings the reader to a field of the form, opening what it is in.

/** `panel` is the key of an edit, `path` that of its field; the nearest field above it where it has none of its own. */
export function leadTo(panel: string, path: string): void {
  const section = document.querySelector<HTMLElement>(`[data-panel="${CSS.escape(panel)}"]`);
  const head = section?.querySelector<HTMLButtonElement>("button[aria-expanded]");
  if (section === null || section === undefined) return;
  if (head?.getAttribute("aria-expanded") === "false") head.click();
  // Twice: what opens is drawn in the first frame, what a fault opens in the second.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => whenLoaded(section, () => open(section, path, head ?? section))),
  );
}

/** Opens the parts that hold the field, one in the other, and then goes to it. */
function open(section: HTMLElement, path: string, otherwise: HTMLElement): void {
  const parts = [...section.querySelectorAll<HTMLDetailsElement>("details[data-holds]:not([open])")];
  const holder = parts.find(({ dataset }) =>
    dataset.holds?.split(" ").some((held) => path === held || path.startsWith(`${held}.`)),
  );
  if (holder === undefined) {
    focus(fieldIn(section, path) ?? otherwise);
    return;
  }
  holder.open = true;
  // Its content is drawn once it is open.
  requestAnimationFrame(() => requestAnimationFrame(() => open(section, path, otherwise)));
}

/** Brings the reader to the first thing to do, once it is listed, unless they went elsewhere meanwhile. */
export function leadToChecks(from = document.activeElement): void {
  const isLeft = document.activeElement !== from || document.querySelector("[data-panel]") === null;
  const first = document.querySelector<HTMLElement>("[data-checks] button");
  if (isLeft) return;
  if (first === null) requestAnimationFrame(() => leadToChecks(from));
  else first.focus();
}

/** A form that is opened for the first time is still on its way; skeletons stand in its place. */
function whenLoaded(section: HTMLElement, act: () => void): void {
  if (section.isConnected && section.querySelector(".mantine-Skeleton-root") !== null)
    requestAnimationFrame(() => whenLoaded(section, act));
  else act();
}

function fieldIn(section: HTMLElement, path: string): HTMLElement | undefined {
  const keys = path.split(".");
  for (let length = keys.length; length > 0; length -= 1) {
    const end = keys.slice(0, length).join(".");
    const found = [...section.querySelectorAll<HTMLElement>("[id]")].find(({ id }) => id.endsWith(`:${end}`));
    if (found !== undefined) return found;
  }
  return undefined;
}

function focus(element: HTMLElement): void {
  const field = element.matches("input, textarea, select, button, [tabindex]")
    ? element
    : (element.querySelector<HTMLElement>("input, textarea, select, button") ?? element);
  field.focus();
  field.scrollIntoView({ block: "center" });
}
