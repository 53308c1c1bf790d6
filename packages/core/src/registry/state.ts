import type { Moment, Reader } from "@pilu/db";
import { Problem, type RegistrySettings } from "@pilu/schema";
import { stateOf } from "../body/body.ts";
import type { World } from "../world.ts";

/** Whether nothing was ever decided here. */
export async function isEmpty({ store }: World): Promise<boolean> {
  return (await store.registry()).seq === 0;
}

/** The settings that hold at a moment. */
export async function settingsAt(view: Reader, moment: Moment): Promise<RegistrySettings> {
  const revision = await view.revision({ kind: "registry", id: "registry" }, moment);
  if (revision === null) throw new Problem("database.behind");
  return stateOf("registry", revision);
}

/** How much the registry holds, and what it goes by; before anything was decided there are no settings. */
export async function overview({ store, now }: World) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { seq } = await view.registry();
    return {
      seq,
      settings: seq === 0 ? null : await settingsAt(view, moment),
      counts: {
        vendors: await view.count("vendor", moment),
        sdks: await view.count("sdk", moment),
        apps: await view.count("app", moment),
        integrations: await view.count("integration", moment),
      },
    };
  });
}
