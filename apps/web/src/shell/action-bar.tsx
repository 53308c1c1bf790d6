// The bar below a form or a change that stays in view: what can be done, and what hinders it.
import type { ReactNode } from "react";
import css from "./action-bar.module.css";

/** What comes into focus scrolls clear of the bar, however high its notes make it. */
function keptClear(bar: HTMLElement | null) {
  if (bar === null) return;
  const { style } = document.documentElement;
  const watch = new ResizeObserver(() => {
    const covers = getComputedStyle(bar).position === "sticky";
    style.scrollPaddingBottom = covers ? `${bar.offsetHeight}px` : "";
  });
  watch.observe(bar);
  return () => {
    watch.disconnect();
    style.scrollPaddingBottom = "";
  };
}

export function ActionBar({
  label,
  above,
  actions,
  children,
}: {
  /** Makes it a region of this name. */
  label?: string;
  /** What went wrong, over the whole width. */
  above?: ReactNode;
  actions: ReactNode;
  /** Stands before the actions. */
  children: ReactNode;
}) {
  const Frame = label === undefined ? "footer" : "section";
  return (
    <Frame ref={keptClear} className={css.bar} aria-label={label}>
      {above}
      <div className={css.line}>
        {children}
        <div className={css.actions}>{actions}</div>
      </div>
    </Frame>
  );
}
