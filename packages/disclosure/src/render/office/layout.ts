/** How an office file lays the list out: as tables, or line by line, `label: text` for each SDK. */
export type Layout = "table" | "text";
