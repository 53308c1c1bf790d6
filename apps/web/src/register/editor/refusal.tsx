"use client";
// What the rules found in the change in hand, each leading to its field of the form.
import { Refused } from "../../changes/review/refused.tsx";
import { useEditor } from "../draft/editor-context.tsx";
import { keyOf } from "../draft/edits.ts";
import { leadTo } from "./lead-to.ts";

export function Refusal({ change, error }: { change: string | null; error: unknown }) {
  const { draft } = useEditor();
  const inHand = new Set(draft.edits.map(keyOf));
  return (
    <Refused
      change={change}
      error={error}
      lead={({ place }, words) =>
        inHand.has(keyOf(place)) ? (
          <button type="button" className="words" onClick={() => leadTo(keyOf(place), place.path)}>
            {words}
          </button>
        ) : (
          words
        )
      }
    />
  );
}
