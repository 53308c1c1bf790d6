// When a change may take effect, as days of the registry's time zone.
import type { ReviewGroup } from "../shapes.ts";

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The longest notice that apps which take the change have promised their users: of those that must tell them, and
 * whose page is not new. A correction cannot wait, so it owes none.
 */
export function noticeOwed(
  groups: readonly (Pick<ReviewGroup, "apps" | "noticeDays" | "isNew"> & {
    readonly effect: { readonly judgement: { readonly actions: readonly string[] } };
  })[],
  { waiting, isCorrection }: { waiting: ReadonlySet<string>; isCorrection: boolean },
): number {
  if (isCorrection) return 0;
  const owing = groups.filter(
    ({ apps, effect, isNew }) =>
      !isNew && effect.judgement.actions.includes("N") && apps.some(({ id }) => !waiting.has(id)),
  );
  return Math.max(0, ...owing.map((group) => group.noticeDays));
}

/** The first day whose beginning keeps the notice, when it is decided today. */
export function earliestDay(today: string, noticeDays: number): string {
  return plusDays(today, noticeDays + 1);
}
