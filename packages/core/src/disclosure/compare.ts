import { type Consent, classifyAll, consentAskedIn, consents, diff, sentences } from "@pilu/disclosure";
import { type Action, type ChangeClass, type Disclosure, type Locale, locales, Problem } from "@pilu/schema";
import { appBySlug } from "../app/gather.ts";
import { type RowShown, rowsShown } from "../review/rows-shown.ts";
import { type Differences, differencesOf, entryNamesOf } from "../review/shown-group.ts";
import type { World } from "../world.ts";
import { approvalsIn } from "./approvals-of.ts";
import { documentsOf } from "./documents.ts";
import { comparedWith } from "./net.ts";
import type { Step } from "./said-along.ts";

/** The net difference of two versions of one app, each difference with how it is judged, and both documents. */
export interface Compared {
  readonly before: Disclosure;
  readonly after: Disclosure;
  readonly class: ChangeClass;
  readonly actions: readonly Action[];
  readonly consents: readonly Consent[];
  readonly differences: Differences;
  /** Names of the entries that differ, by their ids. */
  readonly entryNames: ReturnType<typeof entryNamesOf>;
  readonly rows: readonly RowShown[];
  /** The difference in sentences, each with the differences it tells. */
  readonly told: Readonly<Record<Locale, ReturnType<typeof sentences>>>;
}

/**
 * Compares any two versions, in either direction, as a user who goes from one to the other meets it: by the rules of
 * today, with the company's classes and the answers that were given on the way. Refused with `app.unknown`,
 * `version.unknown`, `version.redacted`.
 */
export async function compareVersions(
  { store, now }: World,
  { slug, from, to }: { slug: string; from: number; to: number },
): Promise<Compared> {
  const app = await store.snapshot((view) => appBySlug(view, { slug, moment: { at: now() } }));
  const versions: Step[] = await store.versions(app.id);
  const numbered = (n: number): Step => {
    const found = versions.find((version) => version.n === n);
    if (found === undefined) throw new Problem("version.unknown", { app: slug, version: n });
    return found;
  };
  const documents = documentsOf(store, app.id);
  const [first, last] = [numbered(from), numbered(to)];
  const [before, after] = [await documents(from), await documents(to)];
  const asking = {
    store,
    versions,
    documents,
    approvalsOf: approvalsIn(store),
    region: null,
    platform: null,
  };
  const { judge, regions } = await comparedWith(asking, first, last);
  const changes = diff(before, after);
  const judgement = classifyAll(before, after, judge);
  const asked = consentAskedIn(regions, before, after, judge);
  return {
    before,
    after,
    class: judgement.class,
    actions: judgement.actions,
    consents: consents(asked, { before, after }),
    differences: differencesOf({ changes, judgement }),
    entryNames: entryNamesOf({ effect: { changes }, before, after }),
    rows: rowsShown(new Set(judgement.rows)),
    told: Object.fromEntries(
      locales.map((locale) => [locale, sentences(changes, { before, after, locale })]),
    ) as unknown as Compared["told"],
  };
}
