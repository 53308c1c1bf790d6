// The door to the world beyond: pages of others, read without being led into our own network.
export { isPublicAddress } from "./address.ts";
export { type OutsideOptions, openOutside, type Page, type ReadPage } from "./fetch.ts";
export { type Failure, failures, Unreached } from "./refused.ts";
export { type Visited, visitor } from "./visit.ts";
