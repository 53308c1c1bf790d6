import type { Reader } from "@pilu/db";

/** A person as a page names them. */
export interface Named {
  readonly id: string;
  /** Null for somebody of whom only the id is known: the installation itself. */
  readonly name: string | null;
}

/** Names people by id, each asked for once. */
export function namer(view: Pick<Reader, "person">): (id: string) => Promise<Named> {
  const known = new Map<string, Named>();
  return async (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const named = { id, name: (await view.person(id))?.name ?? null };
    known.set(id, named);
    return named;
  };
}
