"use client";
import { useMutation } from "@tanstack/react-query";
import { signOut } from "../api/auth.ts";

/** What this browser keeps for whoever is signed in begins so, and goes when they leave. */
export const keptPrefix = "pilu-kept:";

/** Ends the session, forgets what was kept for the person here, and starts over with an empty page. */
export function useSignOut() {
  return useMutation({
    mutationFn: async () => {
      await signOut();
      for (const key of Object.keys(localStorage))
        if (key.startsWith(keptPrefix)) localStorage.removeItem(key);
      window.location.assign("/sign-in");
    },
  });
}
