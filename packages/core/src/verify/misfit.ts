/**
 * A place where the stored bytes do not fit: `kind` and `key` name the row (`revision` `sdk acme-push 3`, `version`
 * `atlas 7`, `approval` `12`), `field` what of it.
 */
export interface Misfit {
  readonly kind: "log" | "approval" | "act" | "revision" | "version" | "entry" | "line" | "witness";
  readonly key: string;
  readonly field: string;
}

/** Ends a walk at the first misfit; caught by `verify` alone. */
export class Misfits extends Error {
  readonly misfit: Misfit;

  constructor(misfit: Misfit) {
    super(`${misfit.kind} ${misfit.key} ${misfit.field}`);
    this.misfit = misfit;
  }
}

/** Asserts that a field fits. */
export function mustFit(fits: boolean, misfit: Misfit): asserts fits {
  if (!fits) throw new Misfits(misfit);
}
