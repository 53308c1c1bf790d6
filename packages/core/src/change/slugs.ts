import type { Reader } from "@pilu/db";
import { Problem } from "@pilu/schema";
import type { BodyOf } from "../body/body.ts";
import type { RebasedEdit } from "../review/rebased.ts";

/**
 * Whether every app keeps a slug of its own: one that another app has, had or will have is never given again, for its
 * addresses were published and lead there for ever. Refused with `entity.exists`.
 */
export async function mustKeepSlugs(
  view: Pick<Reader, "everFacets">,
  edits: readonly Pick<RebasedEdit, "kind" | "id" | "after">[],
): Promise<void> {
  const wanted = new Map<string, string>();
  for (const { kind, id, after } of edits) {
    if (kind !== "app") continue;
    const { slug } = after as BodyOf["app"];
    if (wanted.has(slug)) throw new Problem("entity.exists", { kind: "app", id: slug });
    wanted.set(slug, id);
  }
  if (wanted.size === 0) return;
  for (const { facet, id } of await view.everFacets("app", "slug:")) {
    const slug = facet.slice("slug:".length);
    if ((wanted.get(slug) ?? id) !== id) throw new Problem("entity.exists", { kind: "app", id: slug });
  }
}
