import type { ComponentProps } from "react";

/**
 * The element of every button. One that waits for an answer keeps the focus and does nothing: a disabled one would
 * let go of it, and whoever reads by keyboard would begin again at the top of the page.
 */
export function WaitingButton({
  disabled,
  onClick,
  "data-loading": waits,
  ...button
}: ComponentProps<"button"> & { "data-loading"?: boolean }) {
  if (!waits) return <button type="button" {...button} disabled={disabled} onClick={onClick} />;
  return (
    <button
      type="button"
      {...button}
      data-loading
      aria-disabled
      onClick={(event) => event.preventDefault()}
    />
  );
}
