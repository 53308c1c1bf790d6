// The door of identity: who is behind a request. Roles and tokens are core's.
export { type Identity, type OpenIdentity, openIdentity } from "./identity.ts";
export type { People, SignedIn } from "./people.ts";
