import type { DataItem, Edit, Permission, Sdk, Vendor } from "@pilu/schema";
import type { Beginning } from "../registry/seed.ts";
import { oneOf, sdksInUse } from "./many-apps.ts";

type Random = () => number;

const items: readonly DataItem[] = sdksInUse.flatMap((sdk) =>
  sdk.data.kind === "items" ? sdk.data.items.map((item) => ({ ...item, suggested: false })) : [],
);
const permissions: readonly Permission[] = sdksInUse.flatMap((sdk) => sdk.permissions);

/** Everything that may be done to an SDK; each gives the SDK as it would be. */
const ofSdk: Readonly<Record<string, (sdk: Sdk, random: Random) => Sdk>> = {
  name: (sdk) => ({ ...sdk, names: { ...sdk.names, en: `${sdk.names.en} Next` } }),
  link: (sdk) => ({
    ...sdk,
    links: { ...sdk.links, policy: link("https://policies.fresh.example/privacy") },
  }),
  "foreign link": (sdk, random) => {
    const other = oneOf(sdksInUse, random);
    return { ...sdk, links: { ...sdk.links, policy: other.links.policy } };
  },
  retention: (sdk) => ({
    ...sdk,
    retention: { days: 400, criterion: null, disposal: null, afterRemoval: null },
  }),
  method: (sdk, random) => ({ ...sdk, methods: [...new Set([...sdk.methods, method(random)])] }),
  "item gained": (sdk, random) => {
    const gained = { ...oneOf(items, random), platforms: sdk.platforms.slice(0, 2) };
    const held = sdk.data.kind === "items" ? sdk.data.items : [];
    return {
      ...sdk,
      data: { kind: "items", items: [...held.filter(({ type }) => type !== gained.type), gained] },
    };
  },
  "item lost": (sdk) =>
    sdk.data.kind === "items" && sdk.data.items.length > 1
      ? { ...sdk, data: { kind: "items", items: sdk.data.items.slice(1) } }
      : sdk,
  "item required": (sdk) =>
    sdk.data.kind === "items"
      ? {
          ...sdk,
          data: { kind: "items", items: sdk.data.items.map((one) => ({ ...one, demand: "required" })) },
        }
      : sdk,
  "item purpose": (sdk, random) =>
    sdk.data.kind === "items"
      ? {
          ...sdk,
          data: {
            kind: "items",
            items: sdk.data.items.map((one, at) =>
              at === 0 ? { ...one, purposes: [oneOf(oneOf(sdksInUse, random).purposes, random)] } : one,
            ),
          },
        }
      : sdk,
  permission: (sdk, random) => {
    const gained = oneOf(permissions, random);
    const rest = sdk.permissions.filter((one) => one.name !== gained.name);
    return { ...sdk, permissions: [...rest, gained] };
  },
  "permissions lost": (sdk) => ({ ...sdk, permissions: [] }),
  vendor: (sdk, random) => ({ ...sdk, vendor: oneOf(sdksInUse, random).vendor }),
  function: (sdk, random) => ({ ...sdk, function: oneOf(sdksInUse, random).function }),
};

const ofVendor: Readonly<Record<string, (vendor: Vendor) => Vendor>> = {
  name: (vendor) => ({ ...vendor, names: { ...vendor.names, en: `${vendor.names.en} Group` } }),
  country: (vendor) => ({ ...vendor, country: "SG" as Vendor["country"] }),
  site: (vendor) => ({ ...vendor, site: link("https://www.fresh.example/") }),
  contact: (vendor) => ({
    ...vendor,
    contact: {
      officer: null,
      email: "new@fresh.example",
      telephone: null,
      address: null,
      url: null,
    } as Vendor["contact"],
  }),
};

/** One to three edits of what many apps share, some of them corrections. */
export function randomEdits({ vendors }: Beginning, random: Random): Edit[] {
  const found = new Map<string, Edit>();
  for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
    const nature: Edit["nature"] =
      random() < 0.2 ? { kind: "correction", since: null, measure: null } : { kind: "new" };
    const edit = random() < 0.75 ? sdkEdit(random) : vendorEdit(oneOf(vendors, random), random);
    found.set(`${edit.kind} ${edit.id}`, { ...edit, nature, base: 1 });
  }
  return [...found.values()];
}

function sdkEdit(random: Random) {
  const sdk = oneOf(sdksInUse, random);
  const proposed = oneOf(Object.values(ofSdk), random)(sdk, random);
  return { kind: "sdk" as const, id: sdk.id as string, proposed: proposed as unknown as Edit["proposed"] };
}

function vendorEdit(vendor: Vendor, random: Random) {
  const proposed = oneOf(Object.values(ofVendor), random)(vendor);
  return {
    kind: "vendor" as const,
    id: vendor.id as string,
    proposed: proposed as unknown as Edit["proposed"],
  };
}

function link(url: string): Sdk["links"]["policy"] {
  return url as Sdk["links"]["policy"];
}

function method(random: Random): Sdk["methods"][number] {
  return oneOf(["sdk-local", "backend-api", "client-api"], random) as Sdk["methods"][number];
}
