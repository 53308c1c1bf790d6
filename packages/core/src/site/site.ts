import type { Core } from "../core.ts";
import type { Documents } from "./documents.ts";

/** What the texts of public pages are made from, by the door that answers and by the export that writes files. */
export interface Site {
  readonly core: Pick<Core, "disclosure">;
  readonly documents: Pick<Documents, "get" | "notes">;
  /** Where readers reach the pages; links of published pages begin with it. */
  readonly publicUrl: string;
}
