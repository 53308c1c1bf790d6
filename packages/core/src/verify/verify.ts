import { checkDocument } from "@pilu/disclosure";
import type { Digest } from "@pilu/schema";
import { assemble } from "../disclosure/read.ts";
import { chained, sha256 } from "../hash.ts";
import type { World } from "../world.ts";

/** The first thing that does not fit: its kind, its key, and the field. */
export interface Misfit {
  readonly kind: "approval" | "revision" | "version" | "entry";
  readonly key: string;
  readonly field: string;
}

/** Walks log, revisions and versions over the stored bytes and names the first misfit; null when all fits. */
export async function verify({ store }: World): Promise<Misfit | null> {
  return store.snapshot(async (view) => {
    let prev: Digest | null = null;
    let seq = 0;
    for (;;) {
      const rows = await view.approvals({ after: seq, limit: 500 });
      for (const row of rows) {
        if (row.seq !== seq + 1) return { kind: "approval", key: String(row.seq), field: "seq" };
        if (row.prev !== prev) return { kind: "approval", key: String(row.seq), field: "prev" };
        if (row.digest !== chained(prev, row.body))
          return { kind: "approval", key: String(row.seq), field: "digest" };
        prev = row.digest;
        seq = row.seq;
      }
      if (rows.length === 0) break;
    }
    const head = await view.registry();
    if (head.seq !== seq || head.logDigest !== prev)
      return { kind: "approval", key: "registry", field: "logDigest" };
    for (const kind of ["registry", "vendor", "sdk", "app", "integration"] as const) {
      let after: string | undefined;
      do {
        const page = await view.search(
          kind,
          { limit: 500, ...(after === undefined ? {} : { after }) },
          { at: Number.MAX_SAFE_INTEGER },
        );
        for (const held of page.rows) {
          for (const [at, row] of (await view.history(held)).entries()) {
            const key = `${row.kind} ${row.id} ${row.number}`;
            if (row.number !== at + 1) return { kind: "revision", key, field: "number" };
            if (row.digest !== sha256(row.body)) return { kind: "revision", key, field: "digest" };
          }
        }
        after = page.next ?? undefined;
      } while (after !== undefined);
    }
    let tip: { app: string; digest: Digest } | null = null;
    for (const { app, n } of await view.pointers(0)) {
      const key = `${app} ${n}`;
      const version = await view.version(app, n);
      if (version === null) return { kind: "version", key, field: "n" };
      const before: Digest | null = tip?.app === app ? tip.digest : null;
      if (version.prev !== before) return { kind: "version", key, field: "prev" };
      const misfit = await misfitOf(version, (hashes) => view.entries(hashes));
      if (misfit !== null) return { kind: "version", key, field: misfit };
      tip = { app, digest: version.digest };
    }
    return null;
  });
}

async function misfitOf(
  version: Parameters<typeof assemble>[0] & Record<(typeof keptTwice)[number], unknown>,
  entries: Parameters<typeof assemble>[1],
): Promise<string | null> {
  let text: string;
  try {
    text = await assemble(version, entries);
  } catch {
    return "manifest";
  }
  const misfit = checkDocument(text, sha256);
  if (misfit !== null) return misfit;
  const document = JSON.parse(text) as Record<string, unknown>;
  return keptTwice.find((field) => document[field] !== version[field]) ?? null;
}

/** Fields that stand in the document and beside it. */
const keptTwice = ["hash", "digest", "prev", "base", "effectiveAt", "publishedAt", "class"] as const;
