"use client";
import type { RemarkPlace } from "@pilu/schema";
// What every part of a review page shares: the change, what it does, and what the reader has made of it so far.
import { createContext, use } from "react";
import type { Me } from "../../api/answers.ts";
import type { Desk } from "../decision/desk.ts";
import type { Standing } from "../decision/gaps.ts";
import type { ChangeFacts, Review } from "../shapes.ts";

export interface OnReview {
  readonly change: ChangeFacts;
  readonly review: Review;
  readonly desk: Desk;
  readonly standing: Standing;
  readonly me: Me;
  /** Whether the reader may decide now: by role, in this state, and not on their own work. */
  readonly decides: boolean;
  /** Begins a comment on a field. */
  readonly commentOn: (place: RemarkPlace | null) => void;
}

export const ReviewContext = createContext<OnReview | null>(null);

export function useOnReview(): OnReview {
  const on = use(ReviewContext);
  if (on === null) throw new Error("The part is not inside a review");
  return on;
}
