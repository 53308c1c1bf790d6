// What the address of the queue asks the registry for.
import type { ChangeState, EntityKind } from "@pilu/schema";

export const queueKeys = ["q", "state", "by", "touches"] as const;
export type QueueAddress = Record<(typeof queueKeys)[number], string>;

export const states = [
  "in-review",
  "changes-requested",
  "draft",
  "approved",
  "rejected",
  "withdrawn",
] as const satisfies readonly ChangeState[];

/** States in which somebody still has something to do. */
export const openStates = [
  "in-review",
  "changes-requested",
  "draft",
] as const satisfies readonly ChangeState[];

const kinds = ["sdk", "app", "vendor", "integration", "registry"] as const satisfies readonly EntityKind[];

export interface QueueQuestion {
  states?: ChangeState[];
  text?: string;
  author?: string;
  touches?: { kind: EntityKind; id: string };
}

/**
 * Open changes unless a state is named, `all` for every one. `by` is `me`; what names no state or no entity is ignored.
 */
export function queueQuestion(
  { state, by, touches }: Omit<QueueAddress, "q">,
  { text, me }: { text: string; me: string | undefined },
): QueueQuestion {
  const one = states.find((known) => known === state);
  const [kind, ...id] = touches.split(":");
  const known = kinds.find((each) => each === kind);
  return {
    ...(state !== "all" && { states: one === undefined ? [...openStates] : [one] }),
    ...(text.trim() !== "" && { text: text.trim() }),
    ...(by === "me" && me !== undefined && { author: me }),
    ...(known !== undefined && id.length > 0 && { touches: { kind: known, id: id.join(":") } }),
  };
}
