import { randomBytes } from "node:crypto";
import type { Store } from "@pilu/db";

/** What verbs reach the world through; nothing else of it is theirs. */
export interface World {
  readonly store: Store;
  /** Epoch milliseconds at which the registry is looked at; writes take the engine's clock. */
  readonly now: () => number;
  /** A fresh id nobody can guess: 16 lower-case characters of letters and digits. */
  readonly newId: () => string;
}

const letters = "0123456789abcdefghijklmnopqrstuv";

/** 80 random bits as 16 letters and digits. */
export function randomId(): string {
  return Array.from(randomBytes(16), (byte) => letters[byte & 31]).join("");
}
