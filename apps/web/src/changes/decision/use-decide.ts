"use client";
// Sends a decision on exactly what was seen. One attempt has one id: what is sent again after a lost answer is made once.
import type { Decision, Verdict } from "@pilu/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { codeOfProblem } from "../../api/problem.ts";
import { useTRPC, useTRPCClient } from "../../api/trpc.ts";
import { useOnReview } from "../review/on-review.ts";
import { saidOn } from "./desk.ts";

export function useDecide() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { change, review, desk } = useOnReview();
  const attempt = useRef<string | null>(null);
  return useMutation({
    mutationFn: ({ verdict, reason }: { verdict: Verdict; reason: string }) => {
      attempt.current ??= crypto.randomUUID();
      const { state } = desk;
      const isApproval = verdict === "approve";
      const decision: Decision = {
        change: change.id,
        edit: review.edit,
        seenSeq: review.seenSeq,
        decisionId: attempt.current,
        verdict,
        reason: reason.trim() === "" ? null : reason.trim(),
        effectiveAt: isApproval && state.day !== "" ? (state.day as Decision["effectiveAt"]) : null,
        shortNotice: isApproval && state.shortNotice.trim() !== "" ? state.shortNotice.trim() : null,
        ...(isApproval ? saidOn(state, { withReasons: true }) : { answers: [], classes: [] }),
        evidence: isApproval ? [...state.evidence] : [],
      };
      return client.change.decide.mutate({ decision });
    },
    onSuccess: async () => {
      attempt.current = null;
      desk.clear();
      await Promise.all([
        queries.invalidateQueries({ queryKey: trpc.change.get.queryKey({ id: change.id }) }),
        queries.invalidateQueries({ queryKey: ["changes"] }),
      ]);
    },
    onError: async (error) => {
      const code = codeOfProblem(error);
      // Refused for certain: the next try is another decision. Without an answer it may have been made.
      if (code !== null) attempt.current = null;
      if (code === "change.conflict" || code === "change.decided" || code === "change.state")
        await queries.invalidateQueries({ queryKey: trpc.change.get.queryKey({ id: change.id }) });
    },
  });
}
