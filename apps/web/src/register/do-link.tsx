"use client";
// Leads to a form, for those who may propose changes.
import { Button } from "@mantine/core";
import { IconPencil, IconPlus } from "@tabler/icons-react";
import Link from "next/link";
import { Allowed } from "../session/allowed.tsx";

export function DoLink({ href, label, adds = false }: { href: string; label: string; adds?: boolean }) {
  const Icon = adds ? IconPlus : IconPencil;
  return (
    <Allowed action="change.propose">
      <Button
        component={Link}
        href={href}
        leftSection={<Icon className="icon" stroke={1.75} aria-hidden="true" />}
      >
        {label}
      </Button>
    </Allowed>
  );
}
