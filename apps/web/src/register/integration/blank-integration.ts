// Where the declaration of an SDK in an app begins: on the SDK's own terms, with open what only people of the app know.

import type { App, Integration, Json, Sdk } from "@pilu/schema";
import { unstatedIntegration } from "@pilu/schema/unstated";

type Of = Pick<Sdk, "id" | "purposes" | "platforms" | "kind">;

/** Role, beginning and use are left to be missed by the schema: nobody can know them for the app. */
export function blankIntegration(app: Pick<App, "id" | "platforms">, sdk: Of): Json {
  const platforms = app.platforms.filter((one) => sdk.platforms.includes(one));
  return {
    ...unstatedIntegration(),
    id: `${app.id}/${sdk.id}`,
    app: app.id,
    sdk: sdk.id,
    role: null,
    platforms: platforms.length === 0 ? app.platforms : platforms,
    purposes: sdk.purposes.map((purpose) => ({ purpose, basis: null, interest: null, role: null })),
    scenario: {},
    trigger: null,
    necessity: { required: false, ifRefused: null },
  };
}

/** One that was taken out of the app comes back as it was. */
export function revived(integration: Integration): Json {
  return { ...integration, status: "live" } as unknown as Json;
}
