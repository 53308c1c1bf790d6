"use client";
// One of a few named things, all in view; the address remembers which is pressed.
import css from "./pills.module.css";

export function Pills<Value extends string>({
  label,
  pills,
  value: chosen,
  press,
}: {
  label: string;
  pills: readonly { readonly value: Value; readonly label: string }[];
  value: string;
  press: (value: Value) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={css.pills} role="group" aria-label={label}>
      {pills.map(({ value, label: name }) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => press(value)}>
          {name}
        </button>
      ))}
    </div>
  );
}
