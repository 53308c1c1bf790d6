import type { App, DataItem, Edit, Integration, Sdk } from "@pilu/schema";
import type { Beginning } from "../registry/seed.ts";
import { sdksInUse } from "./many-apps.ts";
import { smallBeginning } from "./small-beginning.ts";

/**
 * Apps that are alike but for the other entries on their lists, each called by what its integrations of two SDKs do, and
 * an edit by which a third SDK, which all use, gains `contacts` on Android. Of the two only one has that type itself; the
 * other has it where an app says so, in one app on another platform alone.
 */
export function toldAlready(): { beginning: Beginning; edit: Edit } {
  const [model] = smallBeginning.apps;
  const [edited, pinned, declaring] = sdksInUse.filter(
    ({ data, platforms }) => data.kind === "items" && platforms.some((one) => one === "android"),
  );
  if (!model || !edited || !pinned || !declaring) throw new RangeError("too few example SDKs");
  const contacts = contactsFrom(edited);
  const pin = (item: DataItem): Integration["data"] => ({
    mode: "own",
    collection: { kind: "items", items: [item] },
  });
  const own = pin(contacts);
  const both = ["android", "ios"] as unknown as Integration["platforms"];
  const [, ios] = both;
  const inherit: Integration["data"] = { mode: "inherit", except: [], refine: [] };
  const key = "contacts|android" as never;
  const reason = { "zh-CN": "没有打开。", en: "Not switched on." };
  const uses: Readonly<Record<string, readonly [Sdk, Partial<Integration>]>> = {
    silent: [pinned, { data: inherit }],
    own: [pinned, { data: own }],
    elsewhere: [pinned, { data: pin({ ...contacts, platforms: ios ? [ios] : [] }), platforms: both }],
    retired: [pinned, { data: own, status: "retired" }],
    inherits: [declaring, { data: inherit }],
    excepts: [declaring, { data: { ...inherit, except: [{ key, reason }] } }],
    refines: [declaring, { data: { ...inherit, refine: [{ key, demand: "optional" }] } }],
  };
  const apps = Object.keys(uses).map(
    (id): App => ({ ...model, id: id as App["id"], slug: id as App["slug"] }),
  );
  return {
    beginning: {
      ...smallBeginning,
      apps,
      integrations: Object.entries(uses).flatMap(([app, [sdk, said]]) => [
        used(app, edited, { data: inherit }),
        used(app, sdk, said),
      ]),
      sdks: smallBeginning.sdks.map((sdk) => (sdk.id === declaring.id ? withItem(sdk, contacts) : sdk)),
    },
    edit: {
      kind: "sdk",
      id: edited.id,
      base: 1,
      nature: { kind: "new" },
      proposed: withItem(edited, contacts) as unknown as Edit["proposed"],
    },
  };
}

function contactsFrom({ data }: Sdk): DataItem {
  const [item] = data.kind === "items" ? data.items : [];
  if (item === undefined) throw new RangeError("the example SDK has no items");
  return { ...item, type: "contacts", platforms: ["android"], purposes: [] } as unknown as DataItem;
}

function withItem(sdk: Sdk, item: DataItem): Sdk {
  const held = sdk.data.kind === "items" ? sdk.data.items : [];
  return { ...sdk, data: { kind: "items", items: [...held, item] } };
}

// All with one purpose, on one platform and as a processor, so that the entries differ in nothing else that rules ask for.
function used(app: string, sdk: Sdk, said: Partial<Integration>): Integration {
  const template = smallBeginning.integrations.find((one) => one.sdk === sdk.id);
  if (template === undefined) throw new RangeError(`no example uses ${sdk.id}`);
  return {
    ...template,
    app: app as Integration["app"],
    id: `${app}/${sdk.id}` as Integration["id"],
    platforms: ["android"] as unknown as Integration["platforms"],
    purposes: smallBeginning.integrations[0]?.purposes ?? [],
    role: "processor" as Integration["role"],
    ...said,
  };
}
