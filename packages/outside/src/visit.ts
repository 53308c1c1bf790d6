import type { Page, ReadPage } from "./fetch.ts";
import { type Failure, Unreached } from "./refused.ts";

/** What came of asking for a page. */
export type Visited = { readonly page: Page } | { readonly failure: Failure };

/** Asks for pages of which some will not be there: that they are not is an answer. Our own faults are thrown. */
export function visitor(read: ReadPage): (url: string) => Promise<Visited> {
  return async (url) => {
    try {
      return { page: await read(url) };
    } catch (error) {
      if (error instanceof Unreached) return { failure: error.failure };
      throw error;
    }
  };
}
