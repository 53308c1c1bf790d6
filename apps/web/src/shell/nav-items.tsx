"use client";
import { Menu } from "@mantine/core";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { PlaceName } from "./nav.tsx";
import { isIn, places } from "./routes.ts";

export function NavItems() {
  const path = usePathname();
  return places.map((place) => (
    <Menu.Item
      key={place.href}
      component={Link}
      href={place.href}
      aria-current={isIn(place.href, path) ? "page" : undefined}
    >
      <PlaceName of={place} />
    </Menu.Item>
  ));
}
