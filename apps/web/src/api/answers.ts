// Names for the answers of the registry, taken from the router's type.
import type { AppRouter } from "@pilu/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>;
type Questions = inferRouterInputs<AppRouter>;

export type SdkSearch = NonNullable<Questions["sdk"]["search"]>;
export type SdkPage = Answers["sdk"]["search"];
export type SdkRow = SdkPage["rows"][number];
export type SdkFacts = Answers["sdk"]["get"];
export type AppRow = Answers["app"]["list"][number];
export type AppFacts = Answers["app"]["get"];
export type DataTypeRow = Answers["dataType"]["list"][number];
export type DataTypeFacts = Answers["dataType"]["get"];
