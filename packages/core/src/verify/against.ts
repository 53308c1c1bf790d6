import { checkDocument } from "@pilu/disclosure";
import { AnyDisclosure, Problem, parseOrRefuse } from "@pilu/schema";
import { appBySlug } from "../app/gather.ts";
import { sha256 } from "../hash.ts";
import type { World } from "../world.ts";
import { type Misfit, Misfits, mustFit } from "./misfit.ts";

/**
 * Holds a published document, from wherever a copy was kept, against this registry: that it is whole in itself, that
 * the log still has the entry it witnesses, and that this version still is what it was. Refused with
 * `document.malformed` for text that is no published document.
 */
export async function against({ store, now }: World, text: string): Promise<Misfit | null> {
  const document = parsed(text);
  const key = `${document.app.slug} ${document.version}`;
  try {
    const own = checkDocument(text.trim(), sha256);
    mustFit(own === null, { kind: "witness", key, field: own ?? "" });
    await store.snapshot(async (view) => {
      const { seq, digest } = document.log;
      const entry = (await view.log({ after: seq - 1, limit: 1 }))[0];
      mustFit(entry?.seq === seq && entry.digest === digest, {
        kind: "log",
        key: String(seq),
        field: "digest",
      });
      const app = await appBySlug(view, { slug: document.app.slug, moment: { at: now() } });
      const version = (await view.versions(app.id)).find((one) => one.n === document.version);
      mustFit(version?.digest === document.digest, {
        kind: "version",
        key: `${app.id} ${document.version}`,
        field: "digest",
      });
    });
    return null;
  } catch (error) {
    if (error instanceof Misfits) return error.misfit;
    throw error;
  }
}

function parsed(text: string) {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem("document.malformed", {}, { cause });
  }
  const document = parseOrRefuse(AnyDisclosure, value, "document.malformed");
  if (document.version === null) throw new Problem("document.malformed");
  return document;
}
