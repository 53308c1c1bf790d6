import type { Locale } from "@pilu/schema";
import type { DoubleListName } from "./double-list/listed.ts";

/** Where a page stands: the addresses it links to, absolute or from the root of its site. */
export interface Place {
  /** Address of the app's pages; version n stands at `{base}/v/{n}`. */
  readonly base: string;
  /** This page in each language. */
  readonly languages: Readonly<Record<Locale, string>>;
  /** This document in other formats; a format with words takes `?lang=`. */
  readonly formats: Readonly<Record<"json" | "md" | "csv", string>>;
  readonly history: string;
  /** The page that always shows the version which applies now. */
  readonly current: string;
  /** The feed of changes in the page's language, where there is one. */
  readonly feed?: string;
  /** The two lists of what is collected and what is shared, where the page leads to them. */
  readonly lists?: Readonly<Record<DoubleListName, string>>;
  /** Whether the page is the fixed one of a single version. */
  readonly isVersionPage: boolean;
}
