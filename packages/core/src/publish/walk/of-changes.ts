import { canonical } from "@pilu/schema";
import { drafted } from "./known.ts";
import type { Walk } from "./walk.ts";

/** I11 of what is proposed: every change stands as its people were last answered, and there is none besides. */
export async function misfitsOfChanges({ known, store }: Walk): Promise<string[]> {
  const found: string[] = [];
  for (const change of known.changes.values()) {
    const { authors, edit, id, remarks, state } = change;
    const stored = await store.change(id);
    const is = {
      edit: stored?.edit,
      state: stored?.state,
      draft: stored?.draft,
      authors: await store.authors(id),
      remarks: (await store.remarks(id)).map((one) => one.kind).sort(),
    };
    const wanted = {
      edit,
      state,
      draft: canonical(drafted(change).draft),
      authors: [...authors].sort(),
      remarks: [...remarks].sort(),
    };
    for (const [name, value] of Object.entries(wanted)) {
      const other = is[name as keyof typeof is];
      if (JSON.stringify(other) !== JSON.stringify(value))
        found.push(`I11 ${id}: ${name} is ${JSON.stringify(other)} instead of ${JSON.stringify(value)}`);
    }
  }
  const counts = await store.changeCounts();
  const there = counts.reduce((sum, { count }) => sum + count, 0);
  // Of those that were never answered nobody knows.
  if (there < known.changes.size || there > known.changes.size + known.unheard.size)
    found.push(`I11: ${known.changes.size} changes were answered, ${there} are there`);
  return found;
}
