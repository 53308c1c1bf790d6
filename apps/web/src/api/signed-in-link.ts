// Repeats what was refused because nobody was signed in, once somebody is: a form never loses what was typed in it.
import type { AppRouter } from "@pilu/api";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { askToSignIn } from "../session/asking.ts";
import { isAnothers } from "../session/reader.ts";
import { isNobody } from "./failure.ts";

export const signedInLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      // The page starts over for whoever is here now; until then it says nothing in their name.
      if (isAnothers()) return () => {};
      let isOver = false;
      let current = next(op).subscribe({
        next: (answer) => observer.next(answer),
        complete: () => observer.complete(),
        error(refusal) {
          if (!isNobody(refusal)) return observer.error(refusal);
          askToSignIn().then(
            () => {
              if (!isOver) current = next(op).subscribe(observer);
            },
            () => observer.error(refusal),
          );
        },
      });
      return () => {
        isOver = true;
        current.unsubscribe();
      };
    });
