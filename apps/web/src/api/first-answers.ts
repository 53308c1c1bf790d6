// The answers that a page comes with (while-drawing.ts).
import { type DehydratedState, hydrate, type QueryClient } from "@tanstack/react-query";

/** The element of the page in which they are. */
export const firstAnswersId = "first-answers";

/** Begins with the answers that the page came with. They are new, whatever the clocks of the two machines say. */
export function takeFirstAnswers(queries: QueryClient): void {
  const json = document.getElementById(firstAnswersId)?.textContent;
  if (!json) return;
  const came: DehydratedState = JSON.parse(json);
  const now = Date.now();
  hydrate(queries, {
    ...came,
    queries: came.queries.map((one) => ({ ...one, state: { ...one.state, dataUpdatedAt: now } })),
  });
}
