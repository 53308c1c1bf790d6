import { compose } from "@pilu/disclosure";
import { type Content, canonical } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { sha256 } from "../../hash.ts";
import type { State } from "./state.ts";

// The same states are folded again and again: a page is composed once for each set of what it is made of.
const numbers = new WeakMap<object, number>();
const pages = new Map<string, Content>();
const hashes = new WeakMap<Content, string>();
let numbered = 0;

function numberOf(held: object | undefined): number {
  if (held === undefined) return 0;
  const known = numbers.get(held);
  if (known !== undefined) return known;
  numbered += 1;
  numbers.set(held, numbered);
  return numbered;
}

/** The page of an app in a state; null while the app is not there. */
export function pageIn({ app, integration, sdk, settings, vendor }: State, id: string): Content | null {
  const held = app.get(id);
  if (held === undefined) return null;
  const integrations = [...integration.values()].filter((one) => one.app === id);
  const sdks = integrations.flatMap((one) => sdk.get(one.sdk) ?? []);
  const vendors = [...vendor.values()];
  const key = [held, ...integrations, ...sdks, ...vendors].map(numberOf).join();
  const known = pages.get(key);
  if (known !== undefined) return known;
  const taxonomy = taxonomyVersion(settings.taxonomy);
  const content = compose({ app: held, integrations, sdks, vendors, taxonomy });
  pages.set(key, content);
  return content;
}

export function hashOf(content: Content): string {
  const known = hashes.get(content) ?? sha256(canonical(content));
  hashes.set(content, known);
  return known;
}

export function sameOn(one: Content | null, other: Content | null): boolean {
  return one === null || other === null ? one === other : hashOf(one) === hashOf(other);
}
