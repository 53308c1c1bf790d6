// Names for the answers of the registry, taken from the router's type.
import type { AppRouter } from "@pilu/api";
import type { inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>;

export type SdkRow = Answers["sdk"]["search"]["rows"][number];
export type SdkFacts = Answers["sdk"]["get"];
export type AppRow = Answers["app"]["list"]["rows"][number];
export type AppFacts = Answers["app"]["get"];
export type HeatOfApps = Answers["app"]["heat"];
export type DataTypeRow = Answers["dataType"]["list"][number];
export type Me = NonNullable<Answers["session"]["me"]>;
export type PersonRow = Answers["person"]["list"]["rows"][number];
export type OpenInvitation = Answers["person"]["openInvitations"][number];
export type TokenRow = Answers["token"]["list"]["rows"][number];
export type LogEntry = Answers["audit"]["log"]["entries"][number];
export type ChangeRow = Answers["change"]["list"]["rows"][number];
export type InvitationFacts = Answers["session"]["invitation"];
export type BuildRead = Answers["scan"]["read"];
export type TroublePage = Answers["finding"]["troubles"];
export type Trouble = TroublePage["rows"][number]["troubles"][number];
export type TroubleKind = Trouble["kind"];
export type LinkRow = Answers["link"]["list"]["rows"][number];
export type LinkStanding = LinkRow["standing"];
export type DutyRow = Answers["duty"]["list"]["rows"][number];
export type AppendixRead = Answers["appendix"]["read"];
