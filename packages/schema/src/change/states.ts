import { z } from "zod";

/** Where a change stands. Nothing leaves `approved`, `rejected` or `withdrawn`. */
export const changeStates = [
  "draft",
  "in-review",
  "changes-requested",
  "approved",
  "rejected",
  "withdrawn",
] as const;
export const ChangeState = z.enum(changeStates);
export type ChangeState = z.infer<typeof ChangeState>;

/** What is done to a change. `conflict` is done by a decision that meets an overlap. */
export type ChangeStep =
  | "save"
  | "submit"
  | "pull-back"
  | "request-changes"
  | "approve"
  | "reject"
  | "withdraw"
  | "conflict";

/** The life of a change: where each step may begin, and where it leads. */
export const changeSteps: Readonly<
  Record<ChangeStep, { readonly from: readonly ChangeState[]; readonly to: ChangeState | null }>
> = {
  save: { from: ["draft", "changes-requested"], to: null },
  submit: { from: ["draft", "changes-requested"], to: "in-review" },
  "pull-back": { from: ["in-review"], to: "draft" },
  "request-changes": { from: ["in-review"], to: "changes-requested" },
  approve: { from: ["in-review"], to: "approved" },
  reject: { from: ["in-review"], to: "rejected" },
  withdraw: { from: ["draft", "in-review", "changes-requested"], to: "withdrawn" },
  conflict: { from: ["in-review"], to: "changes-requested" },
};

/** Whether a change in `state` can still become something else. */
export function isOpen(state: ChangeState): boolean {
  return changeSteps.withdraw.from.includes(state);
}
