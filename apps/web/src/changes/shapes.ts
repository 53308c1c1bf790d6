// Names for what the registry answers about changes, taken from the router's type.
import type { AppRouter } from "@pilu/api";
import type { inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>["change"];

export type ChangeList = Answers["list"];
export type ChangeFacts = Answers["get"];
export type EditFacts = ChangeFacts["edits"][number];
export type Remark = ChangeFacts["remarks"][number];
export type Approval = NonNullable<ChangeFacts["approval"]>;
export type Review = Answers["review"];
export type ReviewGroup = Review["groups"][number];
export type ReviewedApp = ReviewGroup["apps"][number];
export type Difference = ReviewGroup["differences"][number];
export type Question = ReviewGroup["effect"]["judgement"]["questions"][number];
export type Need = ReviewGroup["effect"]["needs"][number];
export type Finding = ReviewGroup["effect"]["findings"][number];
export type RowShown = Review["rows"][number];
