// The door of the verbs: who may do what, and what happens then.
export { lockDatabase, openStore, type Store } from "@pilu/db";
export { type Actor, system } from "./actor.ts";
export { type Core, openCore } from "./core.ts";
export type { Publisher } from "./disclosure/read.ts";
export type { Beginning } from "./registry/seed.ts";
export type { Misfit } from "./verify/verify.ts";
