import type { EntryFacts } from "../facts.ts";
import { named, purposesOf, type Teller, tellOnce } from "./entry-telling.ts";
import type { Speaker } from "./speaker.ts";

/** How users refuse, which permissions are asked for, and where the policy is. */
export const refusal: Teller = (telling) => [...optOut(telling), ...permissions(telling), ...policy(telling)];

const optOut: Teller = (telling) => {
  const { before, after } = telling.pair;
  if (before === null || after === null) return [];
  const { speaker } = telling;
  const [a, b] = [optOutText(before, speaker), optOutText(after, speaker)];
  const slots = { purposes: purposesOf(after.purposes, speaker) };
  if (a === b) return [];
  return tellOnce(telling, ["entry.opt-out", "link.opt-out"], () => {
    if (a === null) return ["optOutOffered", { ...slots, b: b ?? "" }];
    return b === null ? ["optOutGone", { ...slots, a }] : ["optOutChanged", { ...slots, a, b }];
  });
};

const permissions: Teller = (telling) => {
  const { pair, speaker } = telling;
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1).replace(/\|[^|]*$/, "");
  const added = telling.take("permission.added").map((change) => {
    const entry = pair.after?.entry;
    const permission = entry?.permissions.find((one) => change.path.endsWith(`/${one.name}|${one.platform}`));
    const purposes =
      permission?.purpose == null
        ? purposesOf(pair.after?.purposes ?? [], speaker)
        : speaker.said(permission.purpose);
    const slots = {
      ...named(telling),
      permission: speaker.labels("permission", [nameOf(change.path)]),
      purposes,
    };
    const effect = entry?.necessity.ifRefused ?? null;
    if (effect === null) return speaker.sentence("permissionAddedBare", [change], slots);
    return speaker.sentence("permissionAdded", [change], {
      ...slots,
      effect: withoutStop(speaker.said(effect)),
    });
  });
  const removed = telling.take("permission.removed").map((change) =>
    speaker.sentence("permissionRemoved", [change], {
      ...named(telling),
      permission: speaker.labels("permission", [nameOf(change.path)]),
    }),
  );
  return [...added, ...removed];
};

const policy: Teller = (telling) => {
  const { before, after } = telling.pair;
  const [a, b] = [before?.entry.links.policy ?? null, after?.entry.links.policy ?? null];
  return tellOnce(telling, ["link.policy"], () => {
    if (b === null) return ["policyGone", { a: a ?? "" }];
    const isSame = a !== null && telling.known.samePolicy.has(telling.pair.id);
    return [isSame ? "policyMovedSame" : "policyMoved", { b }];
  });
};

/** The ways to switch it off, the path before the address; null for none. */
export function optOutText({ entry }: EntryFacts, speaker: Speaker): string | null {
  const { links, optOut: own } = entry;
  const path = own === null || own.path === null ? [] : [speaker.said(own.path)];
  const ways = [...path, ...new Set([own?.url ?? null, links.optOut].flatMap((url) => url ?? []))];
  return ways.length === 0 ? null : speaker.list(ways);
}

// Inside a sentence of ours, theirs does not end.
function withoutStop(text: string): string {
  return text.replace(/[.。]\s*$/, "");
}
