// The door of the verbs: who may do what, and what happens then.
export { lockDatabase, openStore, type Store } from "@pilu/db";
export { type Actor, system } from "./actor.ts";
export { type Core, openCore } from "./core.ts";
export type { ChangesSince } from "./disclosure/changes.ts";
export type { Note } from "./disclosure/note.ts";
export type { Publisher } from "./disclosure/read.ts";
export type { Accepted, Invitation } from "./person/accept.ts";
export type { Invited } from "./person/invite.ts";
export type { Beginning } from "./registry/seed.ts";
export type { Checked } from "./scan/check.ts";
export type { Token } from "./token/issue.ts";
export type { Misfit } from "./verify/misfit.ts";
export type { Verified, VerifyProgress } from "./verify/verify.ts";
