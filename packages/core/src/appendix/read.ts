import type { Reader } from "@pilu/db";
import { compose, draft } from "@pilu/disclosure";
import {
  type AppendixProposal,
  asideIn,
  type Encoding,
  type Field,
  fields,
  headKey,
  type Known,
  nameKey,
  propose,
  readAppendix,
} from "@pilu/intake/appendix";
import { type Edit, Problem } from "@pilu/schema";
import { appBySlug, gather } from "../app/gather.ts";
import { sha256 } from "../hash.ts";
import { readState } from "../review/read-edit.ts";
import type { World } from "../world.ts";
import { editsOf, type HeldIntegration } from "./edits.ts";
import { knownHere } from "./known.ts";
import { isShown, shownIn } from "./shown.ts";

/** A published list as a file: HTML, Markdown, CSV, XLSX, DOCX or text. */
export interface AppendixGiven {
  /** The app whose list it is, by slug; left out, the list brings new SDKs and companies alone. */
  readonly app?: string | undefined;
  /** As people should see it; its ending helps where the content does not say what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding?: Encoding | undefined;
  readonly corrections?: Corrections | undefined;
}

/** What a person says about the names and heads of a list, where it was understood wrongly. */
interface Corrections {
  /** The SDK that a name means, by id; null: one that is to be registered. */
  readonly meant: readonly { readonly name: string; readonly sdk: string | null }[];
  /** Names that are not to come in. */
  readonly leftOut: readonly string[];
  /** What a head of a column, or a label, stands for; null: for nothing that has a place here. */
  readonly heads?: readonly { readonly head: string; readonly field: Field | null }[] | undefined;
}

/**
 * Reads an existing list and proposes the edits that would bring it into the registry; nothing is kept. Contract
 * `pilu.import/1`. `names`: what the SDKs and companies are called that the list
 * means. `open` lists the fields of an edit that are missing or wrong, `aside` the pieces that were
 * understood and have no place in any edit; what was not understood stands under `reading`, so that nothing is dropped.
 * Refused with `app.unknown`.
 */
export async function readAppendixFor(
  { store, now }: World,
  { app: slug, name, bytes, encoding, corrections = { meant: [], leftOut: [] } }: AppendixGiven,
) {
  const reading = await readAppendix(
    { path: name, bytes, ...(encoding === undefined ? {} : { encoding }) },
    new Map((corrections.heads ?? []).map(({ head, field }) => [headKey(head), field])),
  );
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const app = slug === undefined ? null : await appBySlug(view, { slug, moment });
    const known = await knownHere(view, moment);
    const meant = new Map(corrections.meant.map((one) => [nameKey(one.name), one.sdk]));
    for (const id of meant.values())
      if (id !== null && !known.sdks.some((sdk) => sdk.id === id))
        throw new Problem("sdk.unknown", { sdk: id });
    const leftOut = new Set(corrections.leftOut.map(nameKey));
    const proposal = propose(reading, known, meant);
    const held =
      app === null ? new Map<string, HeldIntegration>() : await heldIn(view, { app: app.id, moment });
    const wanted = proposal.entries.filter((entry) => !leftOut.has(nameKey(entry.name.text)));
    const draughted = editsOf({ ...proposal, entries: wanted }, { app, from: name, held, known });
    return {
      schema: "pilu.import/1" as const,
      app: slug ?? null,
      /** What a head may stand for. */
      fields,
      reading,
      proposal,
      ...draughted,
      names: namesIn(proposal, known),
      open: draughted.edits.flatMap(openIn),
      aside: asideIn(wanted, {
        reading,
        known,
        isOfApp: app !== null,
        isShown: (text, sdk) => isShown(text, held.get(`${app?.id}/${sdk}`)?.shown),
      }),
    };
  });
}

/** What the entries that the list means are called. */
function namesIn({ entries }: AppendixProposal, { sdks, vendors }: Known) {
  const meant = {
    sdks: new Set(entries.map((entry) => entry.sdk?.id)),
    vendors: new Set(entries.map((entry) => entry.vendor?.id)),
  };
  return {
    sdks: sdks.filter((one) => meant.sdks.has(one.id)).map(({ id, names }) => ({ id, names })),
    vendors: vendors.filter((one) => meant.vendors.has(one.id)).map(({ id, names }) => ({ id, names })),
  };
}

async function heldIn(
  view: Reader,
  { app, moment }: { app: string; moment: { at: number } },
): Promise<ReadonlyMap<string, HeldIntegration>> {
  const gathered = await gather(view, { app, moment });
  const document = draft(compose(gathered), sha256);
  const texts = shownIn(document);
  const shown = new Map(document.groups.flatMap((group) => group.entries).map((entry) => [entry.id, entry]));
  const rows = await view.referring("integration", { kind: "app", id: app }, moment);
  const numbers = new Map(rows.map((row) => [row.id, row.number]));
  return new Map(
    gathered.integrations.flatMap((integration) => {
      const base = numbers.get(integration.id);
      return base === undefined
        ? []
        : [
            [
              integration.id,
              { integration, entry: shown.get(integration.id), shown: texts.get(integration.id), base },
            ] as const,
          ];
    }),
  );
}

function openIn({ kind, id, proposed }: Edit) {
  const read = readState(kind, { id, state: proposed });
  if (!("faults" in read)) return [];
  return [{ kind, id, faults: read.faults.map(({ code, path }) => ({ code, path })) }];
}
