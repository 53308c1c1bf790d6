// The taxonomy's door: data types, functions, purposes, permissions, countries and their labels, by version.
export * from "./shape.ts";
export * from "./taxonomy.ts";
