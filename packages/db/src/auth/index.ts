// The door of storage for identity alone.
export { type AuthHandle, authHandle } from "./handle.ts";
