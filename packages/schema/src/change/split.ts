import { type Edit, mostEdits } from "./draft.ts";

/**
 * Parts edits that are too many for one change into as few changes as may be. What refers to each other stays together,
 * so that each change stands alone and may be approved in any order; only where one such group is itself too large do
 * its parts follow each other: companies, then their SDKs, then what apps do with them.
 */
export function splitEdits(edits: readonly Edit[], most: number = mostEdits): Edit[][] {
  if (edits.length <= most) return edits.length === 0 ? [] : [[...edits]];
  const parts: Edit[][] = [];
  let open: Edit[] = [];
  for (const group of groupsOf(edits)) {
    if (group.length > most) {
      for (let from = 0; from < group.length; from += most) parts.push(group.slice(from, from + most));
      continue;
    }
    if (open.length + group.length > most) {
      parts.push(open);
      open = [];
    }
    open.push(...group);
  }
  return open.length === 0 ? parts : [...parts, open];
}

const order = ["registry", "app", "vendor", "sdk", "integration"] as const satisfies readonly Edit["kind"][];

/** Edits that refer to each other, each group in the order in which its members need each other. */
function groupsOf(edits: readonly Edit[]): Edit[][] {
  const leader = new Map<string, string>(edits.map((edit) => [keyOf(edit), keyOf(edit)]));
  const find = (key: string): string => {
    let at = key;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    leader.set(key, at);
    return at;
  };
  for (const edit of edits)
    for (const needed of referencesOf(edit))
      if (leader.has(needed)) leader.set(find(keyOf(edit)), find(needed));
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) {
    const of = find(keyOf(edit));
    groups.set(of, [...(groups.get(of) ?? []), edit]);
  }
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  );
}

function keyOf({ kind, id }: Pick<Edit, "kind" | "id">): string {
  return `${kind} ${id}`;
}

/** What a proposed state refers to and a change may bring with it. An app's own edit may come any time. */
function referencesOf({ kind, proposed }: Edit): string[] {
  const text = (name: string): string => {
    const value =
      typeof proposed === "object" && proposed !== null && !Array.isArray(proposed) ? proposed[name] : "";
    return typeof value === "string" ? value : "";
  };
  if (kind === "sdk") return [`vendor ${text("vendor")}`];
  if (kind !== "integration") return [];
  return [`sdk ${text("sdk")}`, `vendor ${text("contractingVendor")}`];
}
