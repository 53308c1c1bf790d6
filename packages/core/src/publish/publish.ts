import type { Reader, StoredEntry, StoredVersion } from "@pilu/db";
import { type Publication, rulesVersion, type SealedParts } from "@pilu/disclosure";
import { canonical } from "@pilu/schema";
import { at } from "../log/holding.ts";
import { planInPlace } from "./in-place.ts";
import type { NextVersion } from "./plan.ts";
import { settle } from "./settle.ts";
import { type WaitingApp, wholly } from "./waiting.ts";
import { planWhole } from "./whole-page.ts";

/** The versions that a decision appends to one app's line, with the blocks that they need and are not stored yet. */
export interface Sealed {
  readonly versions: readonly StoredVersion[];
  readonly blocks: readonly StoredEntry[];
}

/** The versions that a decision makes of an app's page, and how each is sealed with its new blocks. */
export interface PlannedPage {
  readonly next: readonly NextVersion[];
  sealed(
    version: NextVersion,
    publication: Publication,
  ): SealedParts & { readonly blocks: readonly StoredEntry[] };
}

/** The versions that are made of an app's page, dated by `now`. */
export function sealedFor(waiting: WaitingApp, page: PlannedPage, now: number): Sealed {
  const { decided, dependencies, todo } = waiting;
  const { app, line, seq } = todo;
  const publishedAt = Math.max(now, line.publishedAt);
  const versions: StoredVersion[] = [];
  const blocks: StoredEntry[] = [];
  let prev = line.tip;
  for (const version of page.next) {
    const { actions, base, changes, class: given, n, plannedAt } = version;
    const effectiveAt = Math.max(plannedAt, publishedAt + settle);
    const builds = at(dependencies.app, plannedAt)?.value.builds ?? [];
    const { blocks: added, ...sealed } = page.sealed(version, {
      ...{ version: n, base, publishedAt, effectiveAt, class: given, rules: rulesVersion, prev },
      ...{ actions: [...actions], changes: [...changes], builds: [...builds] },
      log: { seq, digest: decided.digest },
    });
    versions.push({
      ...{ app, n, seq, plannedAt, effectiveAt, publishedAt, base, prev, class: given },
      ...{ actions: canonical(actions), changes: canonical(changes), ...sealed },
    });
    blocks.push(...added);
    prev = sealed.digest;
  }
  return { versions, blocks };
}

/**
 * What the decision that an app waits for makes of its page, composed as of that decision: what other decisions have
 * done meanwhile, and which node does it when, changes nothing.
 */
export async function pageFor(view: Reader, waiting: WaitingApp): Promise<PlannedPage> {
  if (!waiting.isExcerpt) return planWhole(view, waiting);
  const page = await planInPlace(view, waiting);
  if (page !== null) return page;
  waiting.decided.moves = true;
  return planWhole(view, await wholly(view, waiting));
}
