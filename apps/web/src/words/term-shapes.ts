// The shape in which the taxonomy's labels travel to the browser.
import type { Sensitivity } from "@pilu/schema/taxonomy";

export type Labels = Readonly<Record<string, string>>;

export interface DataTypeTerm {
  readonly label: string;
  /** The label in the portal's other language. */
  readonly other: string;
  readonly group: string;
  readonly sensitive: Readonly<Record<Law, Sensitivity>>;
}

export const laws = ["cn", "eu", "us"] as const;
type Law = (typeof laws)[number];

export interface Terms {
  readonly function: Labels;
  readonly purpose: Labels;
  readonly method: Labels;
  readonly role: Labels;
  readonly treatment: Labels;
  readonly platform: Labels;
  readonly kind: Labels;
  readonly trigger: Labels;
  readonly basis: Labels;
  readonly region: Labels;
  readonly audience: Labels;
  readonly group: Labels;
  readonly groupShort: Labels;
  readonly country: Labels;
  readonly permission: Labels;
  readonly dataType: Readonly<Record<string, DataTypeTerm>>;
}
