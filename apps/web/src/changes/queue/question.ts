// What the address of the queue asks the registry for.
import type { ChangeClass, ChangeState, EntityKind } from "@pilu/schema";

export const queueKeys = [
  "q",
  "state",
  "by",
  "touches",
  "class",
  "app",
  "kind",
  "author",
  "idle",
  "order",
] as const;
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

/** The address that shows what is open. */
export const nothingAsked = Object.fromEntries(queueKeys.map((key) => [key, ""])) as QueueAddress;

export const kinds = [
  "sdk",
  "app",
  "vendor",
  "integration",
  "registry",
] as const satisfies readonly EntityKind[];
export const classes = ["material", "notify", "minor", "none"] as const satisfies readonly ChangeClass[];
/** Days for which nothing was done to a change. */
export const idleDays = [2, 7, 14, 30] as const;

export interface QueueQuestion {
  states?: ChangeState[];
  text?: string;
  author?: string;
  touches?: { kind: EntityKind; id: string };
  class?: ChangeClass;
  /** A slug. */
  app?: string;
  kind?: EntityKind;
  idleDays?: number;
  order?: "oldest";
}

/**
 * Open changes unless a state is named, `all` for every one. `by` is `me`, unless an author is named; what names no
 * state, class, kind, entity or number of days is ignored.
 */
export function queueQuestion(
  { state, by, touches, class: weight, app, kind: ofKind, author, idle, order }: Omit<QueueAddress, "q">,
  { text, me }: { text: string; me: string | undefined },
): QueueQuestion {
  const one = states.find((known) => known === state);
  const [kind, ...id] = touches.split(":");
  const named = kinds.find((each) => each === kind);
  return {
    ...(state !== "all" && { states: one === undefined ? [...openStates] : [one] }),
    ...(text.trim() !== "" && { text: text.trim() }),
    ...(by === "me" && me !== undefined && { author: me }),
    ...(author !== "" && { author }),
    ...known("class", classes, weight),
    ...known("kind", kinds, ofKind),
    ...known("idleDays", idleDays, Number(idle)),
    ...(app !== "" && { app }),
    ...(order === "oldest" && { order }),
    ...(named !== undefined && id.length > 0 && { touches: { kind: named, id: id.join(":") } }),
  };
}

/** `{name: value}` where the value is one of those known. */
function known<N extends string, T>(name: N, all: readonly T[], value: unknown): { [key in N]?: T } {
  const found = all.find((one) => one === value);
  return found === undefined ? {} : ({ [name]: found } as { [key in N]?: T });
}
