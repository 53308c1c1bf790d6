"use client";
// Text typed into a search box, kept in the address under `q` once the typing pauses.
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";

const pause = 150;

/**
 * `typed` is what the box shows, `settled` what is searched for. A change of the address from elsewhere (back, a
 * link) reaches the box; our own writing never overwrites what was typed meanwhile.
 */
export function useSearchText(
  q: string,
  write: (q: string) => void,
): { typed: string; settled: string; type: (text: string) => void } {
  const [typed, type] = useState(q);
  const [settled] = useDebouncedValue(typed, pause);
  const written = useRef(q);
  useEffect(() => {
    if (q === written.current) return;
    written.current = q;
    type(q);
  }, [q]);
  useEffect(() => {
    if (settled === written.current) return;
    written.current = settled;
    write(settled);
  }, [settled, write]);
  return { typed, settled, type };
}
