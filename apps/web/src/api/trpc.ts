"use client";
// The registry as the browser sees it: typed by the API's router, of which nothing but the type is here.
import type { AppRouter } from "@pilu/api";
import { createTRPCContext } from "@trpc/tanstack-react-query";

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
