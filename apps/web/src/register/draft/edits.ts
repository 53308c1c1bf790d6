// Changes of a draft as a whole: its edits by entity, its title while nobody gave it one.
import type { ChangeDraft, Edit } from "@pilu/schema";
import { put, textAt } from "../form/path.ts";
import { idFrom } from "../form/texts.ts";

export type EditKey = Pick<Edit, "kind" | "id">;

export const keyOf = ({ kind, id }: EditKey): string => `${kind} ${id}`;

/** A new edit of something new (`base` null) or of the revision `base`. */
export function editOf(
  kind: Edit["kind"],
  id: string,
  { base, proposed }: { base: number | null; proposed: unknown },
): Edit {
  return { kind, id, base, nature: { kind: "new" }, proposed: proposedOf(proposed) };
}

/** A state as an edit holds it: any JSON, as it was typed. */
export function proposedOf(state: unknown): Edit["proposed"] {
  return state as Edit["proposed"];
}

export function findEdit(draft: ChangeDraft, key: EditKey): Edit | undefined {
  return draft.edits.find((one) => one.kind === key.kind && one.id === key.id);
}

/** The draft with `change` done to one of its edits; null takes the edit out. */
export function withEdit(draft: ChangeDraft, key: EditKey, change: (edit: Edit) => Edit | null): ChangeDraft {
  const edits = draft.edits.flatMap((one) =>
    one.kind === key.kind && one.id === key.id ? (change(one) ?? []) : [one],
  );
  return { ...draft, edits };
}

export function adding(draft: ChangeDraft, edits: readonly Edit[]): ChangeDraft {
  const there = new Set(draft.edits.map(keyOf));
  return { ...draft, edits: [...draft.edits, ...edits.filter((one) => !there.has(keyOf(one)))] };
}

/**
 * Gives a new entity another id, in its own state and wherever the draft refers to it: an SDK in its integrations, a
 * company in its SDKs.
 */
export function renamed(draft: ChangeDraft, { kind, id }: EditKey, to: string): ChangeDraft {
  return {
    ...draft,
    edits: draft.edits.map((one) => {
      if (one.kind === kind && one.id === id)
        return { ...one, id: to, proposed: withField(one.proposed, "id", to) };
      if (kind === "vendor" && one.kind === "sdk" && textAt(one.proposed, "vendor") === id)
        return { ...one, proposed: withField(one.proposed, "vendor", to) };
      if (kind !== "sdk" || one.kind !== "integration" || textAt(one.proposed, "sdk") !== id) return one;
      const own = `${textAt(one.proposed, "app")}/${to}`;
      return { ...one, id: own, proposed: withField(withField(one.proposed, "sdk", to), "id", own) };
    }),
  };
}

function withField(state: Edit["proposed"], name: string, value: string): Edit["proposed"] {
  return proposedOf(put(state, name, value));
}

/** The next draft, with the title that `say` would give it while it still has the one that `say` gave it before. */
export function titled(
  before: ChangeDraft,
  next: ChangeDraft,
  say: (draft: ChangeDraft) => string,
): ChangeDraft {
  if (next.title !== before.title || before.title !== say(before)) return next;
  return { ...next, title: say(next) };
}

/** The next draft, with new SDKs and companies called by their English names while nobody gave them an id. */
export function idsFollowing(before: ChangeDraft, next: ChangeDraft): ChangeDraft {
  return next.edits.reduce((draft, { kind, id, base, proposed }) => {
    if (base !== null || (kind !== "sdk" && kind !== "vendor")) return draft;
    const was = textAt(findEdit(before, { kind, id })?.proposed, "names.en");
    const to = idFrom(textAt(proposed, "names.en"));
    const isOurs = isProvisional(id) || id === idFrom(was);
    const isFree = findEdit(draft, { kind, id: to }) === undefined;
    return isOurs && to !== "" && to !== id && isFree ? renamed(draft, { kind, id }, to) : draft;
  }, next);
}

const provisional = "new-";

export function isProvisional(id: string): boolean {
  return id.startsWith(provisional);
}

/** An id for something that has no name yet. */
export function provisionalId(): string {
  return `${provisional}${crypto.randomUUID().slice(0, 8)}`;
}
