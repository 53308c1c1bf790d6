"use client";
// The menu behind a button that was just pressed for the first time.
import { Menu } from "@mantine/core";
import { cloneElement, type ReactNode, useEffect, useRef, useState } from "react";
import type { MenuButton } from "./lazy-menu.tsx";

export function OpenMenu({
  button,
  width,
  children,
}: {
  button: MenuButton;
  width?: number;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  // Focus returns to whatever had it when the menu opened: to the button, which has just been drawn anew.
  useEffect(() => {
    target.current?.focus();
    setOpen(true);
  }, []);
  return (
    <Menu opened={isOpen} onChange={setOpen} {...(width !== undefined && { width })}>
      <Menu.Target>{cloneElement(button, { ref: target })}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
