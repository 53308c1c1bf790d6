"use client";
// A button with a menu whose parts are loaded when it is first pressed; no page pays for them before.
import {
  type ComponentType,
  cloneElement,
  type MouseEventHandler,
  type ReactElement,
  type Ref,
  useState,
} from "react";
import type { OpenMenu } from "./open-menu.tsx";

export type MenuButton = ReactElement<{
  ref?: Ref<HTMLButtonElement>;
  onClick?: MouseEventHandler;
  "aria-haspopup"?: "menu";
  "aria-expanded"?: boolean;
}>;

interface Parts {
  readonly Menu: typeof OpenMenu;
  readonly Items: ComponentType;
}

export function LazyMenu({
  button,
  width,
  items,
}: {
  button: MenuButton;
  width?: number;
  /** Loads what the menu offers. */
  items: () => Promise<ComponentType>;
}) {
  const [parts, setParts] = useState<Parts | null>(null);
  // A failed load leaves the button as it is: pressing it again tries again.
  const load = () =>
    Promise.all([import("./open-menu.tsx"), items()]).then(
      ([{ OpenMenu: Menu }, Items]) => setParts({ Menu, Items }),
      () => {},
    );
  if (parts === null)
    return cloneElement(button, { onClick: load, "aria-haspopup": "menu", "aria-expanded": false });
  return (
    <parts.Menu button={button} {...(width !== undefined && { width })}>
      <parts.Items />
    </parts.Menu>
  );
}
