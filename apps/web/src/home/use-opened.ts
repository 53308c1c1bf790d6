"use client";
// Whether all that a page asks first is answered: its parts then come together, and none pushes another away.
import { type Query, useIsFetching, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useMe } from "../session/me.ts";
import { useInBrowser } from "../shell/use-in-browser.ts";

const isFirst = { predicate: ({ state }: Query) => state.status === "pending" };

/** Stays true once it is; a question that fails counts as answered. */
export function useOpened(): boolean {
  const client = useQueryClient();
  const me = useMe();
  // What the server draws has its answers by then.
  const isDrawn = !useInBrowser();
  const [isOpen, open] = useState(isDrawn && me !== undefined);
  // Draws again with every answer; what the answers ask in turn has been asked when effects run.
  const asked = useIsFetching(isFirst);
  useEffect(() => {
    if (me !== undefined && asked === 0 && client.isFetching(isFirst) === 0) open(true);
  }, [me, asked, client]);
  return isOpen;
}
