import type { ChangeKind } from "@pilu/schema";
import type { TaxonomyIndex } from "../compose/index-of.ts";

/** How a part of a content is compared; the whole of Content is made of these. */
export type Shape = Value | Words | Fields | Keyed | View;

/** Compared as one. The kind may hang on what it was and what it is. */
export interface Value {
  readonly is: "value";
  readonly kind: ChangeKind | ((from: unknown, to: unknown) => ChangeKind);
}

/** Text by language, compared language by language; null where there is none in any. */
export interface Words {
  readonly is: "words";
  readonly kind: ChangeKind;
}

/** An object with known fields. */
export interface Fields {
  readonly is: "fields";
  readonly fields: Readonly<Record<string, Shape>>;
}

/** Members by their ids, as a Map; a whole member comes or goes in one change. */
export interface Keyed {
  readonly is: "keyed";
  readonly added: ChangeKind;
  readonly removed: ChangeKind;
  readonly member: Shape;
}

/**
 * A part whose document form has lists: `open` gives it by ids, `close` gives the document form back. The order of the
 * document is that of its taxonomy; where it is another, the opened form says so in a field of its own.
 */
export interface View {
  readonly is: "view";
  open(part: unknown, index: TaxonomyIndex): unknown;
  close(part: unknown, index: TaxonomyIndex): unknown;
  readonly inner: Shape;
}

export const value = (kind: Value["kind"]): Value => ({ is: "value", kind });
export const words = (kind: ChangeKind): Words => ({ is: "words", kind });
export const fields = <T>(shapes: { readonly [K in keyof T]-?: Shape }): Fields => ({
  is: "fields",
  fields: shapes,
});
export const keyed = (added: ChangeKind, removed: ChangeKind, member: Shape): Keyed => ({
  is: "keyed",
  added,
  removed,
  member,
});

/** A view in the types of what it opens and closes. */
export function view<Closed, Opened>(made: {
  open: (part: Closed, index: TaxonomyIndex) => Opened;
  close: (part: Opened, index: TaxonomyIndex) => Closed;
  inner: Shape;
}): View {
  return {
    is: "view",
    open: (part, index) => (part === null ? null : made.open(part as Closed, index)),
    close: (part, index) => made.close(part as Opened, index),
    inner: made.inner,
  };
}
