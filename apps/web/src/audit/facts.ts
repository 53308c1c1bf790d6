// What an entry's canonical body says, as far as a line of the log tells it.
import type { AccessRole } from "@pilu/schema";

export interface EntryFacts {
  readonly title: string | null;
  readonly reason: string | null;
  readonly email: string | null;
  readonly label: string | null;
  /** Who made the link by which somebody came in; null where Pilu did. */
  readonly invitedBy: string | null;
  readonly roles: readonly AccessRole[];
  readonly edits: number;
}

/** Reads a body; whatever is not in it, or is no text, is null. Never throws: a redacted body is anything. */
export function factsOf(body: string): EntryFacts {
  const read = parsed(body);
  const facts = isObject(read.facts) ? { ...read, ...read.facts } : read;
  const text = (name: string) => (typeof facts[name] === "string" && facts[name] !== "" ? facts[name] : null);
  return {
    title: text("title"),
    reason: text("reason"),
    email: text("email"),
    label: text("label"),
    invitedBy: facts.invitedBy === "system" ? null : text("invitedBy"),
    roles: Array.isArray(facts.roles) ? (facts.roles as AccessRole[]) : [],
    edits: Array.isArray(facts.edits) ? facts.edits.length : 0,
  };
}

function parsed(body: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(body);
    return isObject(read) ? read : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
