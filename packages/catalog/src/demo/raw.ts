/** What a schema reads, before ids and words of the taxonomy are told apart by type. */
export type Raw<S extends { _zod: { input: unknown } }> = S["_zod"]["input"];
