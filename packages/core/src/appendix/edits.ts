import type { AppendixEntry, AppendixProposal } from "@pilu/intake/appendix";
import {
  type App,
  type Collection,
  canonical,
  type Edit,
  type Entry,
  type Integration,
  itemKeys,
  type Sdk,
} from "@pilu/schema";
import type { KnownHere } from "./known.ts";
import { namer } from "./naming.ts";
import { type Begun, newIntegration, newSdk, newVendor } from "./new-bodies.ts";
import { ontoHeld } from "./onto-held.ts";
import { ownTriggerText } from "./trigger-text.ts";

/** An integration that the app has, as it is edited and as the app's list shows it. */
export interface HeldIntegration {
  readonly integration: Integration;
  readonly entry: Entry | undefined;
  readonly shown: string | undefined;
  readonly base: number;
}

export interface Draughted {
  readonly edits: readonly Edit[];
  /** Integrations that say all of it already. */
  readonly same: readonly string[];
  /** Names in the file that mean an SDK which another name meant before. */
  readonly doubled: readonly { readonly name: string; readonly sdk: string }[];
}

interface Given {
  /** The app whose list it is; null: nobody's, and no integration comes of it. */
  readonly app: App | null;
  readonly from: string;
  readonly known: KnownHere;
  readonly held: ReadonlyMap<string, HeldIntegration>;
}

/**
 * The edits that bring a reading into the registry: companies and SDKs that it does not have, then what the app, if
 * one is named, says of each SDK. An SDK of the catalogue comes in as the catalogue has it.
 */
export function editsOf({ entries, edits }: AppendixProposal, given: Given): Draughted {
  const desk = new Desk(given);
  for (const entry of entries) {
    const own = edits.filter((edit) => edit.rows === entry.rows);
    const bodies: Said = { sdk: {}, integration: {} };
    for (const { kind, proposed } of own) Object.assign(bodies[kind], proposed);
    const { integration } = bodies;
    const triggerText = ownTriggerText(integration);
    desk.place(
      entry,
      everywhere({ sdk: bodies.sdk, integration: { ...integration, triggerText } }, given.app),
    );
  }
  return desk.end();
}

class Desk {
  private readonly given: Given;
  private readonly nameFor: (name: string, kind: "sdk" | "vendor") => string;
  private readonly companies = new Map<string, string>();
  private readonly vendors = new Map<string, Edit>();
  private readonly sdks = new Map<string, Edit>();
  private readonly integrations = new Map<string, Begun<Integration>>();
  private readonly met = new Set<string>();
  private readonly doubled: { name: string; sdk: string }[] = [];

  constructor(given: Given) {
    this.given = given;
    const { known } = given;
    const catalogued = new Set<string>([...known.sdks, ...known.vendors].map((one) => one.id));
    this.nameFor = namer((id) => catalogued.has(id) || known.isHeld("sdk", id) || known.isHeld("vendor", id));
  }

  place(entry: AppendixEntry, said: Said): void {
    const sdk = entry.sdk?.id ?? this.registered(entry, said.sdk);
    if (entry.sdk !== null) this.catalogued(sdk);
    if (this.met.has(sdk)) this.doubled.push({ name: entry.name.text, sdk });
    this.met.add(sdk);
    const { app } = this.given;
    if (app !== null) this.declare(entry, { app, sdk, said: said.integration });
  }

  private declare(
    { pieces }: AppendixEntry,
    { app, sdk, said }: { app: App; sdk: string; said: Partial<Integration> },
  ): void {
    const id = `${app.id}/${sdk}`;
    const before = this.integrations.get(id);
    const holds = this.given.held.get(id);
    if (before !== undefined) this.integrations.set(id, { ...before, ...joined(before, said) });
    else if (holds !== undefined) this.integrations.set(id, ontoHeld(holds, { said, pieces }));
    else this.integrations.set(id, newIntegration({ app, sdk, said }));
  }

  end(): Draughted {
    const same: string[] = [];
    const integrations = [...this.integrations].flatMap(([id, proposed]) => {
      const holds = this.given.held.get(id);
      if (holds === undefined) return [edit("integration", proposed)];
      if (canonical(holds.integration) !== canonical(proposed))
        return [edit("integration", proposed, holds.base)];
      same.push(id);
      return [];
    });
    const edits = [...this.vendors.values(), ...this.sdks.values(), ...integrations];
    return { edits, same, doubled: this.doubled };
  }

  /** The id of an SDK that nobody knows by this name. */
  private registered(entry: AppendixEntry, said: object): string {
    const name = entry.name.text.replace(/\s+/g, " ");
    const id = this.nameFor(name, "sdk");
    this.sdks.set(id, edit("sdk", newSdk({ id, said, from: this.given.from, vendor: this.company(entry) })));
    return id;
  }

  private company({ vendor, pieces }: AppendixEntry): string | null {
    if (vendor !== null) {
      this.cataloguedVendor(vendor.id);
      return vendor.id;
    }
    const name = pieces.find(({ field, value }) => field === "vendor" && value.kind !== "absent")?.text;
    if (name === undefined) return null;
    const line = name.replace(/\s+/g, " ").trim();
    const id = this.companies.get(line) ?? this.nameFor(line, "vendor");
    if (!this.companies.has(line)) {
      this.companies.set(line, id);
      const names = { [/\p{Script=Han}/u.test(line) ? "zh-CN" : "en"]: line };
      this.vendors.set(id, edit("vendor", newVendor({ id, said: { names }, from: this.given.from })));
    }
    return id;
  }

  private catalogued(id: string): void {
    const { known } = this.given;
    const sdk = known.sdks.find((one) => one.id === id);
    if (sdk === undefined || known.isHeld("sdk", id) || this.sdks.has(id)) return;
    this.sdks.set(id, edit("sdk", sdk));
    this.cataloguedVendor(sdk.vendor);
  }

  private cataloguedVendor(id: string): void {
    const { known } = this.given;
    const vendor = known.vendors.find((one) => one.id === id);
    if (vendor !== undefined && !known.isHeld("vendor", id)) this.vendors.set(id, edit("vendor", vendor));
  }
}

function edit(kind: Edit["kind"], proposed: { readonly id: string }, base: number | null = null): Edit {
  return {
    kind,
    id: proposed.id,
    base,
    nature: { kind: "new" },
    proposed: proposed as unknown as Edit["proposed"],
  };
}

interface Said {
  readonly sdk: Partial<Sdk>;
  readonly integration: Partial<Integration>;
}

/** Data of which the list says no platform is on all of the app's: where the SDK is not, its data is not shown. */
function everywhere({ sdk, integration }: Said, app: App | null): Said {
  if (app === null) return { sdk, integration };
  const { platforms } = app;
  const filled = (data: Collection): Collection =>
    data.kind === "items"
      ? {
          ...data,
          items: data.items.map((item) => (item.platforms.length > 0 ? item : { ...item, platforms })),
        }
      : data;
  const { data } = integration;
  return {
    sdk: sdk.data === undefined ? sdk : { ...sdk, data: filled(sdk.data) },
    integration:
      data?.mode === "own"
        ? { ...integration, data: { ...data, collection: filled(data.collection) } }
        : integration,
  };
}

/** The data of both, where two names of a list mean one SDK: nothing that either says is dropped. */
function joined({ data: first }: Partial<Integration>, { data: second }: Partial<Integration>) {
  if (second?.mode !== "own" || second.collection.kind !== "items") return {};
  if (first?.mode !== "own" || first.collection.kind !== "items") return { data: second };
  const have = new Set<string>(first.collection.items.flatMap(itemKeys));
  const more = second.collection.items.flatMap((item) => {
    const platforms = item.platforms.filter((platform) => !have.has(`${item.type}|${platform}`));
    return platforms.length === 0 ? [] : [{ ...item, platforms }];
  });
  const items = [...first.collection.items, ...more];
  return { data: { mode: "own" as const, collection: { kind: "items" as const, items } } };
}
