// Names for the answers of the registry, taken from the router's type.
import type { AppRouter } from "@pilu/api";
import type { inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>;

export type SdkPage = Answers["sdk"]["search"];
export type SdkRow = SdkPage["rows"][number];
export type SdkFacts = Answers["sdk"]["get"];
export type AppRow = Answers["app"]["list"][number];
export type AppFacts = Answers["app"]["get"];
export type DataTypeRow = Answers["dataType"]["list"][number];
