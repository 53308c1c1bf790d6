import { classifyAll, diff, type Judge } from "@pilu/disclosure";
import type { Action, ChangeClass, Content, ContentChange } from "@pilu/schema";
import { at } from "../log/holding.ts";

/** A version as far as planning goes. Of versions that one decision appends, the later planned one has the higher number. */
interface PlannedVersion {
  readonly n: number;
  /** The instant that its content was composed for. */
  readonly plannedAt: number;
}

/** A version to append. */
export interface NextVersion extends PlannedVersion {
  /** The version in force just before it; null where there is none. */
  readonly base: number | null;
  readonly content: Content;
  readonly changes: readonly ContentChange[];
  readonly class: ChangeClass;
  readonly actions: readonly Action[];
}

/** What a decision and the versions before it say of one app. */
export interface Planning {
  /** When the decision takes effect. */
  readonly effectiveAt: number;
  /** When the revisions take effect that the app depends on, in the log up to the decision. */
  readonly dates: readonly number[];
  /** The versions that were appended before. */
  readonly versions: readonly PlannedVersion[];
  /** The content of one of them; asked for those that `basesFor` names. */
  readonly contentOf: (n: number) => Content;
  /** The app's page at an instant, composed from the log up to the decision; null while the app is not there. */
  readonly compose: (t: number) => Content | null;
  /** What people have said of the differences that come at an instant. */
  readonly judgeAt: (t: number, base: Content) => Said;
  /** How a page is compared with the one before it; absent: as `judgedByRules`. */
  readonly judge?: (base: Content, content: Content, said: Said) => Judged;
}

/** What people have said, as the rules take it. */
export type Said = Omit<Judge, "region" | "isForChildren" | "changes">;

/** What differs on a page, and how it is judged. */
export type Judged = Pick<NextVersion, "actions" | "changes" | "class">;

export function judgedByRules(base: Content, content: Content, said: Said): Judged {
  const changes = diff(base, content);
  const { actions, class: given } = classifyAll(base, content, { ...said, changes });
  return { actions, changes, class: given };
}

// A list that nothing was in force before has nothing to be compared with.
const nothing: Judged = { actions: [], changes: [], class: "none" };

/** The instants at which a decision may have changed the page: its own, and every later one that is planned. */
export function instantsOf({ effectiveAt, dates }: Pick<Planning, "effectiveAt" | "dates">): number[] {
  const later = dates.filter((date) => date > effectiveAt);
  return [...new Set([effectiveAt, ...later])].sort((a, b) => a - b);
}

/** The numbers of the versions whose content `plan` compares with. */
export function basesFor(planning: Pick<Planning, "effectiveAt" | "dates" | "versions">): number[] {
  const numbers = instantsOf(planning).flatMap((t) => [
    plannedAt(planning.versions, t)?.n ?? [],
    plannedAt(planning.versions, t - 1)?.n ?? [],
  ]);
  return [...new Set(numbers.flat())];
}

/**
 * The versions that a decision appends to one app's line: for its own instant and each later one that is planned, the
 * page as it is composed for it, where it differs from what is planned for that instant already. Pure: a function of
 * the log alone.
 */
export function plan(planning: Planning): NextVersion[] {
  const versions = [...planning.versions];
  const appended = new Map<number, NextVersion>();
  const { judge = judgedByRules } = planning;
  const contentOf = (n: number) => appended.get(n)?.content ?? planning.contentOf(n);
  for (const t of instantsOf(planning)) {
    const content = planning.compose(t);
    if (content === null) continue;
    const [now, base] = [plannedAt(versions, t), plannedAt(versions, t - 1)];
    const before = base === null ? null : contentOf(base.n);
    const judged = before === null ? nothing : judge(before, content, planning.judgeAt(t, before));
    if (now !== null && (now.n === base?.n ? judged.changes : diff(contentOf(now.n), content)).length === 0)
      continue;
    const next: NextVersion = {
      n: (versions.at(-1)?.n ?? 0) + 1,
      plannedAt: t,
      base: base?.n ?? null,
      content,
      ...judged,
    };
    versions.push(next);
    appended.set(next.n, next);
  }
  return [...appended.values()];
}

/** The version that is planned to be in force at `t`. */
function plannedAt(versions: readonly PlannedVersion[], t: number): PlannedVersion | null {
  return at(
    versions.map(({ n, plannedAt: effectiveAt }) => ({ number: n, n, plannedAt: effectiveAt, effectiveAt })),
    t,
  );
}
