// The parts every page is put together from: its title, its head, its sections.
import type { ReactNode } from "react";
import css from "./page.module.css";

/** Title of the document; pages that name a thing replace it once the name is known. */
export function PageTitle({ children }: { children: string }) {
  return <title>{`${children} · Pilu`}</title>;
}

export function PageHead({
  title,
  children,
  aside,
}: {
  title: ReactNode;
  children?: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <div className={css.head}>
      <div className={css.headWords}>
        <h1>{title}</h1>
        {children !== undefined && <div className={css.headLine}>{children}</div>}
      </div>
      {aside !== undefined && <div className={css.headAside}>{aside}</div>}
    </div>
  );
}

export function Section({
  title,
  aside,
  id,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  id: string;
  children: ReactNode;
}) {
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.spread}>
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className="small dim">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** A table wider than the page scrolls here, by keyboard too. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={css.wide} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

/** A cell of a `stack` table: on a phone, where the head is gone, the column's name stands before the value. */
export function Cell({
  label,
  className,
  isEmpty = false,
  children,
}: {
  label: string | undefined;
  className?: string | undefined;
  /** Nothing to say: left out on a phone. */
  isEmpty?: boolean;
  children: ReactNode;
}) {
  return (
    <td data-label={label} data-empty={isEmpty ? "" : undefined} className={className}>
      <div>{children}</div>
    </td>
  );
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className={css.facts}>{children}</dl>;
}

export function Fact({ name, mark, children }: { name: string; mark?: ReactNode; children: ReactNode }) {
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {mark !== undefined && <dd className={css.factMark}>{mark}</dd>}
    </div>
  );
}
