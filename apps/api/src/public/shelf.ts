import type { Core, Documents } from "@pilu/core";
import type { Lately } from "./lately.ts";
import type { Variants } from "./variants.ts";
import type { Versions } from "./versions.ts";

/** Everything that public pages are answered from. */
export interface Shelf {
  readonly core: Core;
  readonly versions: Versions;
  readonly documents: Documents;
  readonly variants: Variants;
  readonly lately: Lately;
  /** Where readers reach the door; links of published pages begin with it. */
  readonly publicUrl: string;
}
