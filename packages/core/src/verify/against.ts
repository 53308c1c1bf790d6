import type { Reader } from "@pilu/db";
import { checkDocument, liftDocument } from "@pilu/disclosure";
import { Problem } from "@pilu/schema";
import { checkExtracts, documentsIn, isDossier, readDossier } from "../dossier/check.ts";
import { sha256 } from "../hash.ts";
import type { World } from "../world.ts";
import { type Misfit, Misfits, mustFit } from "./misfit.ts";

/**
 * Holds a published document or a dossier (`Dossier`), from wherever a copy was kept, against this registry: that it is
 * whole in itself, that the log still has the entries it witnesses, and that its version still is what it was. Refused
 * with `document.malformed` for text that is neither.
 */
export async function against({ store }: World, text: string): Promise<Misfit | null> {
  const value = parsed(text);
  try {
    const dossier = isDossier(value) ? readDossier(value) : null;
    await store.snapshot(async (view) => {
      const texts = dossier === null ? [text.trim()] : documentsIn(dossier);
      for (const document of texts) await checkWitness(view, document);
      if (dossier !== null) await checkExtracts(view, dossier);
    });
    return null;
  } catch (error) {
    if (error instanceof Misfits) return error.misfit;
    throw error;
  }
}

async function checkWitness(view: Reader, text: string): Promise<void> {
  const document = documentIn(text);
  const key = `${document.app.slug} ${document.version}`;
  const own = checkDocument(text, sha256);
  mustFit(own === null, { kind: "witness", key, field: own ?? "" });
  const { seq, digest } = document.log;
  const entry = (await view.log({ after: seq - 1, limit: 1 }))[0];
  mustFit(entry?.seq === seq && entry.digest === digest, {
    kind: "log",
    key: String(seq),
    field: "digest",
  });
  const app = await appEverAt(view, document.app.slug);
  const version = (await view.versions(app)).find((one) => one.n === document.version);
  mustFit(version?.digest === document.digest, {
    kind: "version",
    key: `${app} ${document.version}`,
    field: "digest",
  });
}

/** The id of the app whose addresses say `slug`, or said so before it was renamed. */
async function appEverAt(view: Reader, slug: string): Promise<string> {
  const found = (await view.everFacets("app", "slug:")).find(({ facet }) => facet === `slug:${slug}`);
  if (found === undefined) throw new Problem("app.unknown", { app: slug });
  return found.id;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem("document.malformed", {}, { cause });
  }
}

function documentIn(text: string) {
  const document = liftDocument(parsed(text));
  if (document.version === null) throw new Problem("document.malformed");
  return document;
}
