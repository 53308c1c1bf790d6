// What is typed about people, in the form in which it is kept and compared.
import { AccessRole, roles as allRoles, Line, Problem, parseOrRefuse } from "@pilu/schema";
import { z } from "zod";

const Address = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { error: "text.too-long" })
  .pipe(z.email({ error: "email.malformed" }));

/** An address as sign-in compares it: lower case. Refused with `request.malformed`. */
export function addressOf(email: string): string {
  return parseOrRefuse(z.object({ email: Address }), { email }, "request.malformed").email;
}

export function nameOf(name: string): string {
  return parseOrRefuse(z.object({ name: Line }), { name }, "request.malformed").name;
}

/** Roles each once, in the order of the table of roles; at least one. */
export function rolesOf(given: readonly string[]): AccessRole[] {
  const Roles = z.object({ roles: z.array(AccessRole).min(1, { error: "value.missing" }) });
  const { roles } = parseOrRefuse(Roles, { roles: given }, "request.malformed");
  return allRoles.filter((role) => roles.includes(role));
}

/** Refuses an address that somebody has: `person.exists`. */
export function mustBeNobody(found: unknown, email: string): void {
  if (found !== null) throw new Problem("person.exists", { email });
}
