"use client";
// Whether an app takes over what the SDK says, now and later, or keeps a list of its own. Going back finds what stood there.
import { Radio } from "@mantine/core";
import type { Json } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useForm } from "../form/form.tsx";
import { textAt } from "../form/path.ts";
import css from "../register.module.css";

type Mode = "inherit" | "own";

const words = {
  data: {
    label: "registerUse.data",
    inherit: ["registerUse.inherit", "registerUse.inheritWhy"],
    own: ["registerUse.own", "registerUse.ownWhy"],
  },
  permissions: {
    label: "registerUse.permissions",
    inherit: ["registerUse.permissionsInherit", "registerUse.permissionsInheritWhy"],
    own: ["registerUse.permissionsOwn", "registerUse.permissionsOwnWhy"],
  },
} as const;

export function InheritOrOwn({
  path,
  begin,
}: {
  path: keyof typeof words;
  /** What each of the two begins with. */
  begin: Readonly<Record<Mode, Json>>;
}) {
  const t = useTranslations();
  const form = useForm();
  const left = useRef<Json | null>(null);
  const choose = (next: string) => {
    const kept = left.current;
    left.current = form.at(path) ?? null;
    form.set(path, kept ?? begin[next === "own" ? "own" : "inherit"]);
  };
  return (
    <Radio.Group
      id={form.elementOf(path)}
      label={t(words[path].label)}
      value={textAt(form.state, `${path}.mode`)}
      onChange={choose}
    >
      <div className={css.roles}>
        {(["inherit", "own"] as const).map((mode) => {
          const [label, why] = words[path][mode];
          return <Radio key={mode} size="sm" value={mode} label={t(label)} description={t(why)} />;
        })}
      </div>
    </Radio.Group>
  );
}
