import type { App, Integration, Sdk, Vendor } from "@pilu/schema";
import { unstatedIntegration, unstatedSdk } from "@pilu/schema/unstated";

/** A state with some of its fields, as a person will complete it. */
export type Begun<T> = Partial<T> & { readonly id: string };

interface Told<T> {
  readonly id: string;
  /** What the file says. */
  readonly said: Partial<T>;
  /** The file, as people know it. */
  readonly from: string;
}

/** An SDK that nobody has registered, as far as the file tells; what it leaves out and nobody may assume is missing. */
export function newSdk({ id, said, from, vendor }: Told<Sdk> & { vendor: string | null }): Begun<Sdk> {
  const blank = {
    ...unstatedSdk(),
    sources: [{ title: from, url: null, readOn: null }],
  } satisfies Partial<Sdk>;
  const body = { ...blank, ...said };
  const confidence: Sdk["confidence"] = {
    // Read in a list that somebody published, not in the vendor's own words.
    data: said.data === undefined || said.data.kind === "not-stated" ? "none" : "partly",
    policy: body.links.policy === null ? "none" : "partly",
    coordinates: body.coordinates.purls.length === 0 ? "none" : "partly",
  };
  return { ...body, confidence, id, ...(vendor === null ? {} : { vendor }) } as Begun<Sdk>;
}

/** A company of which the file tells the name. */
export function newVendor({ id, said, from }: Told<Vendor>): Begun<Vendor> {
  return {
    status: "live",
    mergedInto: null,
    country: null,
    contact: null,
    site: null,
    history: [],
    sources: [{ title: from, url: null, readOn: null }],
    ...said,
    id,
  } as Begun<Vendor>;
}

/** An SDK that the app does not have yet. Platforms that the app is not on are none of its. */
export function newIntegration({ app, sdk, said }: { app: App; sdk: string; said: Partial<Integration> }) {
  const here = said.platforms?.filter((platform) => app.platforms.includes(platform)) ?? [];
  return {
    ...unstatedIntegration(),
    ...said,
    ...(here.length === 0 ? {} : { platforms: here }),
    id: `${app.id}/${sdk}`,
    app: app.id,
    sdk,
  } as Begun<Integration>;
}
