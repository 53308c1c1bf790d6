"use client";
// The parts of a page, shown once all that they ask first is answered: they come together, and none pushes another away.
import { type Query, useIsFetching, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useMe } from "../session/me.ts";
import { Rows } from "../shell/state.tsx";
import { useInBrowser } from "../shell/use-in-browser.ts";

const isFirst = { predicate: ({ state }: Query) => state.status === "pending" };

/** What is in it asks, and is not drawn again with every answer to another part. */
export function Together({ children }: { children: ReactNode }) {
  const isOpen = useOpened();
  return (
    <>
      {!isOpen && <Rows count={9} height={44} />}
      <div hidden={!isOpen}>{children}</div>
    </>
  );
}

/** Whether all that is asked first is answered. Stays true once it is; a question that fails counts as answered. */
function useOpened(): boolean {
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
