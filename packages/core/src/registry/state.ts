import type { Moment, Reader } from "@pilu/db";
import { Problem, type RegistrySettings } from "@pilu/schema";
import { stateOf } from "../body/body.ts";
import { placeOf } from "../log/place-of.ts";
import type { World } from "../world.ts";

const registry = { kind: "registry", id: "registry" } as const;

/** Whether the registry was never filled; people may have been invited before. */
export async function isEmpty({ store }: World): Promise<boolean> {
  return !(await isFilled(store));
}

/** Whether the registry has its settings, which it is filled with. */
export async function isFilled(view: Pick<Reader, "revision">): Promise<boolean> {
  return (await view.revision(registry, { at: Number.MAX_SAFE_INTEGER })) !== null;
}

/** The settings that hold at a moment. */
export async function settingsAt(view: Reader, moment: Moment): Promise<RegistrySettings> {
  const revision = await view.revision(registry, moment);
  if (revision === null) throw new Problem("database.behind");
  return stateOf("registry", revision);
}

/** How much the registry holds, and what it goes by; before it is filled there are no settings. */
export async function overview({ store, now }: World) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { seq } = await view.registry();
    const held = await view.revision(registry, moment);
    return {
      seq,
      /** The revision of the settings that holds, for who edits them. */
      revision: held === null ? null : placeOf(held),
      settings: (await isFilled(view)) ? await settingsAt(view, moment) : null,
      counts: {
        vendors: await view.count("vendor", moment),
        sdks: await view.count("sdk", moment),
        apps: await view.count("app", moment),
        integrations: await view.count("integration", moment),
      },
    };
  });
}
