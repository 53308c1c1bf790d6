import type { Consent } from "@pilu/disclosure";
import { type Platform, Problem, type Region } from "@pilu/schema";
import type { World } from "../world.ts";
import { approvalsIn } from "./approvals-of.ts";
import { documentsOf } from "./documents.ts";
import { chainDown, inForceAt, upcomingAt } from "./line.ts";
import { type Asking, type Net, netOf } from "./net.ts";
import { type Note, noteOf } from "./note.ts";
import type { Step } from "./said-along.ts";

/** What an app asks: with the version its user agreed to, and what was refused by when. */
export interface ChangesAsked {
  readonly app: string;
  /** The version that the user agreed to. */
  readonly n: number;
  /** The version at which the user was asked last and said no; null when nothing was refused. */
  readonly refused?: number | null;
  /** The law to judge by; null: the laws of all regions that the app is for. */
  readonly region?: Region | null;
  /** Null: all platforms. */
  readonly platform?: Platform | null;
  /** Epoch ms. */
  readonly at: number;
}

/** A version on the way, with what it said then. Instants are epoch milliseconds. */
interface StepTaken {
  readonly version: number;
  readonly base: number | null;
  readonly publishedAt: number;
  readonly effectiveAt: number;
  readonly class: string;
  readonly actions: readonly string[];
  /** In each language; null where it was taken out by decision. */
  readonly text: Note;
}

/** Whether users must be told or asked again, and for what. */
export interface ChangesSince extends Net {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly StepTaken[];
  /** What is announced, soonest first, with the questions that it will bring for this user. */
  readonly upcoming: readonly (StepTaken & { readonly consents: readonly Consent[] })[];
}

/**
 * What the net difference between the version a user agreed to and the one in force asks of the company (design.md 5.1,
 * decisions.md 1.14): what was added and rolled back asks nothing, and what was refused is not asked again unless it
 * changed since. Refused with `version.unknown`, `version.redacted`, and `app.unknown` before the first is in force.
 */
export async function changesSince({ store }: World, asked: ChangesAsked): Promise<ChangesSince> {
  const { app, n, at, refused = null, region = null, platform = null } = asked;
  const versions: Step[] = await store.versions(app);
  const held = inForceAt(versions, at);
  if (held === null) throw new Problem("app.unknown", { app });
  const numbered = (one: number): Step => {
    const found = versions.find((version) => version.n === one);
    if (found === undefined) throw new Problem("version.unknown", { app, version: one });
    return found;
  };
  const asking: Asking = {
    store,
    versions,
    documents: documentsOf(store, app),
    approvalsOf: approvalsIn(store),
    platform,
    region,
  };
  const [from, no] = [numbered(n), refused === null ? null : numbered(refused)];
  const net = await netOf(asking, { from, to: held, no });
  const steps: StepTaken[] = [];
  for (const step of chainDown(versions, held, n)) steps.push(await stepTaken(asking, step));
  const upcoming: ChangesSince["upcoming"][number][] = [];
  for (const step of upcomingAt(versions, at)) {
    const { consents } = await netOf(asking, { from, to: step, no });
    upcoming.push({ ...(await stepTaken(asking, step)), consents });
  }
  return { from: n, to: held.n, ...net, steps, upcoming };
}

async function stepTaken({ store, documents, approvalsOf }: Asking, version: Step): Promise<StepTaken> {
  return {
    version: version.n,
    base: version.base,
    publishedAt: version.publishedAt,
    effectiveAt: version.effectiveAt,
    class: version.class,
    actions: JSON.parse(version.actions) as string[],
    text: await noteOf(store, { documents, approvalsOf, version }),
  };
}
