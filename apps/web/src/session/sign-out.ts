"use client";
import { useMutation } from "@tanstack/react-query";
import { signOut } from "../api/auth.ts";
import { forgetAllOf } from "./kept.ts";
import { left, startOver } from "./reader.ts";

/** Ends the session, forgets what was kept for the person here, and starts over with an empty page. */
export function useSignOut() {
  return useMutation({
    mutationFn: async () => {
      await signOut();
      const reader = left();
      if (reader !== null) forgetAllOf(reader);
      await startOver("/sign-in");
    },
  });
}
