// What an app changes of the permissions it inherits from an SDK: left out by name, on every platform alike.
import type { Json } from "@pilu/schema";
import { listAt, put, textAt, textsAt } from "../form/path.ts";

/** The names of the SDK's permissions on the app's platforms, each once, as the SDK lists them. */
export function inheritedPermissions(sdk: Json | undefined, platforms: readonly string[]): string[] {
  const names = listAt(sdk, "permissions").flatMap((_, row) =>
    platforms.includes(textAt(sdk, `permissions.${row}.platform`))
      ? [textAt(sdk, `permissions.${row}.name`)]
      : [],
  );
  return [...new Set(names)].filter((name) => name !== "");
}

/** The state in which the app's build asks for the permission of that name, or does not. */
export function usingPermission(state: Json, name: string, isUsed: boolean): Json {
  const others = textsAt(state, "permissions.except").filter((one) => one !== name);
  return put(state, "permissions.except", isUsed ? others : [...others, name]);
}
