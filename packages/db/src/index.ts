// The door of storage: stores with named methods. SQL stays behind it.
export { archiveRowFault } from "./archive/fault.ts";
export { type ArchiveSection, archiveSections } from "./archive/sections.ts";
export { lockDatabase } from "./lock.ts";
export { normalise } from "./normalise.ts";
export { openStore } from "./open.ts";
export type * from "./queries.ts";
export type * from "./rows.ts";
export type * from "./store.ts";
