// Where the declaration of an SDK in an app begins: on the SDK's own terms, with open what only people of the app know.
import type { App, Integration, Json, Sdk } from "@pilu/schema";

type Of = Pick<Sdk, "id" | "purposes" | "platforms" | "kind">;

/** Role, beginning and use are left to be missed by the schema: nobody can know them for the app. */
export function blankIntegration(app: Pick<App, "id" | "platforms">, sdk: Of): Json {
  const platforms = app.platforms.filter((one) => sdk.platforms.includes(one));
  return {
    id: `${app.id}/${sdk.id}`,
    status: "live",
    app: app.id,
    sdk: sdk.id,
    role: null,
    cooperation: null,
    contractingVendor: null,
    platforms: platforms.length === 0 ? app.platforms : platforms,
    versionRange: null,
    module: null,
    purposes: sdk.purposes.map((purpose) => ({ purpose, basis: null, interest: null, role: null })),
    purposeText: null,
    scenario: {},
    trigger: null,
    triggerText: null,
    methods: [],
    data: { mode: "inherit", except: [], refine: [] },
    treatment: null,
    processing: null,
    permissions: { mode: "inherit", except: [] },
    necessity: { required: false, ifRefused: null },
    sensitive: null,
    countries: { seat: null, storage: [], access: [] },
    crossBorder: null,
    retention: null,
    optOut: null,
    rights: null,
    options: [],
    soldOrShared: "not-stated",
    evidence: [],
    notes: null,
  };
}

/** One that was taken out of the app comes back as it was. */
export function revived(integration: Integration): Json {
  return { ...integration, status: "live" } as unknown as Json;
}
