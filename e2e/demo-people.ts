// The three people that the demo begins with.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type { Somebody } from "./people.ts";

/** One of the demo people, with the password that the start has kept for its user. */
export function demoPerson(name: "engineer" | "legal" | "admin"): Somebody {
  const lines = readFileSync(join(inject("data"), "data/demo-logins.txt"), "utf8")
    .trim()
    .split("\n");
  const [email = "", password = ""] = lines.find((line) => line.startsWith(name))?.split(/\s+/) ?? [];
  return { name, email, password };
}
