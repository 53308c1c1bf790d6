// The taxonomy's door: data types, functions, purposes, permissions, countries, the page's words, by version.
export * from "./change-words.ts";
export * from "./crosswalks.ts";
export * from "./data-set.ts";
export * from "./double-list-words.ts";
export * from "./page-words.ts";
export * from "./shape.ts";
export * from "./taxonomy.ts";
