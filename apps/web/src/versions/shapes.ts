// Names for what the registry answers about versions, taken from the router's type.
import type { AppRouter } from "@pilu/api";
import type { inferRouterOutputs } from "@trpc/server";

type Answers = inferRouterOutputs<AppRouter>["version"];

export type Timeline = Answers["timeline"];
export type VersionRow = Timeline["versions"][number];
export type Told = Answers["told"][number];
export type Compared = Answers["compare"];
