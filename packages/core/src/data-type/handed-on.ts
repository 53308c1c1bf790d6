// Through which SDKs of an app which kinds of personal information are handled, after what the app leaves out or pins.
import type { Moment, Reader, Store } from "@pilu/db";
import { type Integration, itemKeys, type Sdk } from "@pilu/schema";
import { readState } from "../body/body.ts";
import { remembering } from "../registry/remembered.ts";
import { type AlikeUses, alikeUses } from "../sdk/alike-uses.ts";

/** SDKs that are asked about at a time. */
const atOnce = 500;

/**
 * The types that integrations hand on which say the same of data, by the revision of their SDK and their terms: of neither
 * does what they say change, so that after a decision only what it touched is read again.
 */
type KnownTypes = ReadonlyMap<string, readonly string[]>;
const kept = new WeakMap<Store, KnownTypes>();

/** Ids of the apps through whose SDKs each type is handled, in their order. */
export const handedOn = remembering(
  async (view, moment, _asked, { store }): Promise<ReadonlyMap<string, readonly string[]>> => {
    const known = new Map<string, readonly string[]>();
    const found = new Map<string, Set<string>>();
    const held = await view.held("sdk", moment);
    for (let from = 0; from < held.length; from += atOnce) {
      const uses = await usesOf(view, held.slice(from, from + atOnce), moment);
      const types = await typesOf(view, { uses, before: kept.get(store) ?? new Map(), moment });
      for (const [key, { ids }] of uses)
        for (const type of types.get(key) ?? []) {
          const apps = found.get(type) ?? new Set();
          for (const id of ids) apps.add(id.slice(0, id.indexOf("/")));
          found.set(type, apps);
        }
      for (const [key, one] of types) known.set(key, one);
    }
    kept.set(store, known);
    return new Map([...found].map(([type, apps]) => [type, [...apps].sort()]));
  },
);

/** The integrations of some SDKs, by the revision of the SDK and their terms. */
async function usesOf(
  view: Reader,
  sdks: readonly { readonly id: string; readonly number: number }[],
  moment: Moment,
): Promise<Map<string, AlikeUses>> {
  const numbers = new Map(sdks.map(({ id, number }) => [id, number]));
  const uses = await alikeUses(view, [...numbers.keys()], moment);
  return new Map(uses.map((one) => [`${one.sdk} ${numbers.get(one.sdk)} ${one.terms}`, one]));
}

async function typesOf(
  view: Reader,
  { uses, before, moment }: { uses: ReadonlyMap<string, AlikeUses>; before: KnownTypes; moment: Moment },
): Promise<KnownTypes> {
  const fresh = [...uses].filter(([key]) => !before.has(key));
  const firsts = fresh.flatMap(
    ([
      ,
      {
        ids: [first = ""],
      },
    ]) => first,
  );
  const integrations = new Map(
    (await view.revisions("integration", firsts, moment)).map((row) => [
      row.id,
      readState("integration", row),
    ]),
  );
  const sdks = new Map(
    (await view.revisions("sdk", [...new Set(fresh.map(([, { sdk }]) => sdk))], moment)).map((row) => [
      row.id,
      readState("sdk", row),
    ]),
  );
  const types = new Map<string, readonly string[]>();
  for (const [key] of uses) types.set(key, before.get(key) ?? []);
  for (const [key, { ids, sdk }] of fresh) {
    const one = integrations.get(ids[0]);
    const own = sdks.get(sdk);
    if (one?.status === "live" && own !== undefined) types.set(key, handled(one, own.data));
  }
  return types;
}

function handled({ data, platforms }: Integration, inherited: Sdk["data"]): string[] {
  const collection = data.mode === "own" ? data.collection : inherited;
  if (collection.kind !== "items") return [];
  const except = new Set<string>(data.mode === "inherit" ? data.except.map((one) => one.key) : []);
  const reached = collection.items.filter(({ platforms: on, type }) =>
    itemKeys({ type, platforms: on.filter((one) => platforms.includes(one)) }).some(
      (key) => !except.has(key),
    ),
  );
  return [...new Set<string>(reached.map((item) => item.type))];
}
