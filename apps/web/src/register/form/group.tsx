"use client";
// Parts of a form: a headed one, and one that opens when wanted or when something in it is wrong.
import { IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import css from "../register.module.css";
import { useForm } from "./form.tsx";

export function Group({
  title,
  aside,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid with its legend
    <div role="group" className={css.group} aria-labelledby={id}>
      <div className={css.groupHead}>
        <h3 id={id}>{title}</h3>
        {aside}
      </div>
      {children}
    </div>
  );
}

/** `paths` are the fields in it; its content is drawn once it is open. `name` tells like parts apart. */
export function More({
  title,
  name,
  paths,
  children,
}: {
  title: ReactNode;
  name?: string;
  paths: readonly string[];
  children: ReactNode;
}) {
  const form = useForm();
  const isWrong = paths.some((path) => form.fault(path) !== undefined);
  const [isOpened, setOpened] = useState(false);
  const isOpen = isOpened || isWrong;
  return (
    <details
      className={css.more}
      data-holds={paths.join(" ")}
      open={isOpen}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        <IconChevronRight className="icon" stroke={1.75} aria-hidden="true" /> {title}
        {name !== undefined && <span className="sr"> {name}</span>}
      </summary>
      {isOpen && <div className={css.moreBody}>{children}</div>}
    </details>
  );
}
