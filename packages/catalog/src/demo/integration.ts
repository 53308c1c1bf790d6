import {
  type App,
  type DataItem,
  Integration,
  type IntegrationData,
  type ItemKey,
  type Permission,
  type Refinement,
  type Sdk,
} from "@pilu/schema";
import { unstatedIntegration } from "@pilu/schema/unstated";
import { vendors } from "../index.ts";
import { fictionalVendors } from "./fictional/vendors.ts";
import type { Raw } from "./raw.ts";
import { sdkNamed } from "./sdk-named.ts";
import { type BothLanguages, both } from "./text.ts";

type Row = Raw<typeof Integration>;

/** What an example app decides about an SDK. What is left out is the SDK's own, or not stated. */
interface Use
  extends Partial<
    Omit<Row, "id" | "app" | "sdk" | "status" | "role" | "purposes" | "data" | "necessity" | "permissions">
  > {
  readonly role: Row["role"];
  /** Purpose, basis and, for legitimate interests, the interest pursued. */
  readonly purposes: readonly (readonly [purpose: string, basis: Basis, interest?: BothLanguages])[];
  readonly scenario: BothLanguages;
  readonly trigger: Row["trigger"];
  /** What stops working without it. */
  readonly ifRefused: BothLanguages | null;
  readonly required: boolean;
  /** Types that the SDK does not get here, on `platforms` or wherever it runs, and why. */
  readonly except?: readonly Exception[];
  readonly refine?: readonly (Omit<Raw<typeof Refinement>, "key"> & { readonly type: string })[];
  readonly permissions?: readonly Raw<typeof Permission>[];
  readonly exceptPermissions?: readonly string[];
}

type Basis = NonNullable<Row["purposes"][number]["basis"]>;

interface Exception {
  readonly types: readonly string[];
  readonly platforms?: readonly string[];
  readonly reason: BothLanguages;
}

const unnamedByVendor = both(
  "供应商公开文本未列明该项，未经确认不予披露。",
  "No text of the vendor names this item, and nobody has confirmed it.",
);

/** The integration of `sdk` in `app`. Items that only general knowledge suggests are always left out. */
export function integration(app: App, sdkId: string, use: Use): Integration {
  const { purposes, ifRefused, required, except, refine, permissions, exceptPermissions, ...rest } = use;
  const sdk = sdkNamed(sdkId);
  const platforms = use.platforms ?? app.platforms.filter((platform) => sdk.platforms.includes(platform));
  const present = itemsOn(sdk, platforms);
  return Integration.parse({
    ...unstatedIntegration(),
    ...rest,
    id: `${app.id}/${sdk.id}`,
    status: "live",
    app: app.id,
    sdk: sdk.id,
    platforms,
    purposes: purposes.map(([purpose, basis, interest]) => ({
      purpose,
      basis,
      interest: interest ?? null,
      role: null,
    })),
    data: {
      mode: "inherit",
      except: [
        ...(except ?? []).flatMap((one) => keysOf(present, one).map((key) => ({ key, reason: one.reason }))),
        ...present.filter(({ item }) => item.suggested).map(({ key }) => ({ key, reason: unnamedByVendor })),
      ],
      refine: (refine ?? []).flatMap(({ type, ...change }) =>
        keysOf(present, { types: [type] }).map((key) => ({ ...change, key })),
      ),
    } satisfies Raw<typeof IntegrationData>,
    permissions:
      permissions === undefined
        ? { mode: "inherit", except: [...(exceptPermissions ?? [])] }
        : { mode: "own", permissions: [...permissions] },
    necessity: { required, ifRefused },
    countries: use.countries ?? { seat: seatOf(sdk), storage: [], access: [] },
  } satisfies Row);
}

interface Present {
  readonly item: DataItem;
  readonly key: ItemKey;
  readonly platform: string;
}

function itemsOn(sdk: Sdk, platforms: readonly string[]): Present[] {
  if (sdk.data.kind !== "items") return [];
  return sdk.data.items.flatMap((item) =>
    item.platforms
      .filter((platform) => platforms.includes(platform))
      .map((platform) => ({ item, key: `${item.type}|${platform}`, platform })),
  );
}

function keysOf(present: readonly Present[], { types, platforms }: Omit<Exception, "reason">): ItemKey[] {
  return types.flatMap((type) => {
    const keys = present
      .filter(({ item, platform }) => item.type === type && (platforms?.includes(platform) ?? true))
      .map(({ key }) => key);
    if (keys.length === 0) throw new Error(`The SDK has no ${type} on these platforms.`);
    return keys;
  });
}

function seatOf(sdk: Sdk): string | null {
  return [...vendors, ...fictionalVendors].find((vendor) => vendor.id === sdk.vendor)?.country ?? null;
}
