import type { Store } from "@pilu/db";
import {
  type Consent,
  type ConsentAsked,
  classify,
  classifyAll,
  consentAskedIn,
  consentKey,
  consentKinds,
  consents,
  diff,
  onPlatform,
  sentences,
} from "@pilu/disclosure";
import {
  type Action,
  type ChangeClass,
  type Content,
  type ContentChange,
  isForChildren,
  type Locale,
  locales,
  type Platform,
  type Region,
} from "@pilu/schema";
import { settingsAt } from "../registry/state.ts";
import type { ApprovalsOf } from "./approvals-of.ts";
import type { VersionsOf } from "./documents.ts";
import { chainDown } from "./line.ts";
import { type Step, saidAlong } from "./said-along.ts";

/** One question about one app, with what is read for it. */
export interface Asking {
  readonly store: Store;
  readonly versions: readonly Step[];
  readonly documents: VersionsOf;
  readonly approvalsOf: ApprovalsOf;
  /** The law to judge by; null: the laws of all regions that the app is for. */
  readonly region: Region | null;
  /** Null: all platforms. */
  readonly platform: Platform | null;
}

/** What one difference asks, and what is left of it to ask. */
export interface Net {
  readonly class: ChangeClass;
  readonly actions: readonly Action[];
  /** Whether anything is left to ask. */
  readonly reconsent: boolean;
  readonly consents: readonly Consent[];
  readonly changes: readonly ContentChange[];
  /** What changed in all, in words. */
  readonly text: Readonly<Record<Locale, readonly string[]>>;
}

const nothing: Net = {
  class: "none",
  actions: [],
  reconsent: false,
  consents: [],
  changes: [],
  text: { "zh-CN": [], en: [] },
};

/** The difference from one version to another; `no` is the version at which its questions were refused last. */
export async function netOf(
  asking: Asking,
  { from, to, no }: { from: Step; to: Step; no: Step | null },
): Promise<Net> {
  if (from.hash === to.hash) return nothing;
  const { before, after, judge, regions } = await comparedWith(asking, from, to);
  const changes = diff(before, after);
  const judged =
    asking.region === null
      ? classifyAll(before, after, judge)
      : classify(before, after, { ...judge, region: asking.region });
  const all = consentAskedIn(regions, before, after, judge);
  const left = no === null ? all : await unanswered(all, asking, { from, to, no });
  const kinds = new Set<Action>(left.map((one) => one.kind));
  const isDue = (action: Action) =>
    !(consentKinds as readonly Action[]).includes(action) || no === null || kinds.has(action);
  return {
    class: judged.class,
    actions: judged.actions.filter(isDue),
    reconsent: left.length > 0,
    consents: consents(left, { before, after }),
    changes,
    text: Object.fromEntries(
      locales.map((locale) => [locale, sentences(changes, { before, after, locale }).map((one) => one.text)]),
    ) as unknown as Net["text"],
  };
}

// What was asked by some version up to the refusal and is now what it was then was answered.
async function unanswered(
  all: readonly ConsentAsked[],
  asking: Asking,
  { from, to, no }: { from: Step; to: Step; no: Step },
): Promise<ConsentAsked[]> {
  let left = [...all];
  // A step that asked nothing of anybody left every earlier question as it was.
  const steps = chainDown(asking.versions, no, from.n).filter((step) => step === no || asksAnything(step));
  for (const step of steps) {
    if (left.length === 0) break;
    const then = await keysBetween(asking, from, step);
    if (then.size === 0) continue;
    const since = await keysBetween(asking, step, to);
    left = left.filter((one) => !then.has(consentKey(one)) || since.has(consentKey(one)));
  }
  return left;
}

function asksAnything({ actions }: Step): boolean {
  const asked = JSON.parse(actions) as Action[];
  return consentKinds.some((kind) => asked.includes(kind));
}

async function keysBetween(asking: Asking, from: Step, to: Step): Promise<Set<string>> {
  if (from.hash === to.hash) return new Set();
  const { before, after, judge, regions } = await comparedWith(asking, from, to);
  return new Set(consentAskedIn(regions, before, after, judge).map(consentKey));
}

/** Two versions as the law of the region and platform asked for compares them, with all that was said on the way. */
export async function comparedWith(asking: Asking, from: Step, to: Step) {
  const { store, versions, documents, platform, region } = asking;
  const read = async ({ n }: Step) => contentFor(await documents(n), platform);
  const [before, after] = [await read(from), await read(to)];
  const { overrides: rowOverrides } = await settingsAt(store, { at: to.plannedAt, seq: to.seq });
  const chain = chainDown(versions, to, from.n);
  const said = await saidAlong(asking.approvalsOf, { before, after, chain, rowOverrides });
  return {
    before,
    after,
    judge: { ...said, isForChildren: isForChildren(after.app) },
    regions: region === null ? after.app.regions : [region],
  };
}

function contentFor(content: Content, platform: Platform | null): Content {
  return platform === null ? content : onPlatform(content, platform);
}
