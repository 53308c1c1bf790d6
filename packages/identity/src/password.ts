import { Problem } from "@pilu/schema";

/** Characters that a password has at least. */
export const shortestPassword = 12;

/** And at most: hashing takes time for each. */
const longestPassword = 128;

/** Refuses with `password.weak` (too short) or `request.malformed` (too long). */
export function mustBeStrong(password: string): void {
  if (password.length < shortestPassword) throw weak();
  if (password.length > longestPassword)
    throw new Problem(
      "request.malformed",
      {},
      { faults: [{ code: "text.too-long", path: "password", facts: { maximum: longestPassword } }] },
    );
}

export function weak(): Problem {
  return new Problem("password.weak", { minimum: shortestPassword });
}
