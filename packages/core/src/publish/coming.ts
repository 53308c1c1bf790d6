import type { EntityRef, Moment, Reader } from "@pilu/db";
import type { ApprovalBody } from "../log/approval.ts";

/**
 * What comes into force at a decision's instant or later, in the log up to it. Whatever else a page is made of holds on
 * both sides of that instant as it did when the page was composed last.
 */
export interface Coming {
  readonly apps: ReadonlySet<string>;
  readonly integrations: readonly string[];
  /** SDKs that are touched themselves, and those of companies that are. */
  readonly sdks: ReadonlySet<string>;
  readonly vendors: ReadonlySet<string>;
  /** Whether the registry's settings are touched: they stand around every page. */
  readonly isOfAll: boolean;
}

/** What `approvals` touched, which are all those that take effect at the instant or later. */
export async function comingIn(
  view: Pick<Reader, "prospectsReferring">,
  { approvals, moment }: { approvals: readonly ApprovalBody[]; moment: Moment },
): Promise<Coming> {
  const touched = approvals.flatMap((approval) => approval.touched);
  const ids = (kind: EntityRef["kind"]) =>
    new Set(touched.filter((one) => one.kind === kind).map((one) => one.id));
  const vendors = ids("vendor");
  const theirs =
    vendors.size === 0
      ? []
      : await view.prospectsReferring("sdk", { kind: "vendor", ids: [...vendors] }, moment);
  return {
    apps: ids("app"),
    integrations: [...ids("integration")],
    isOfAll: ids("registry").size > 0,
    sdks: new Set([...ids("sdk"), ...theirs.map((one) => one.id)]),
    vendors,
  };
}
