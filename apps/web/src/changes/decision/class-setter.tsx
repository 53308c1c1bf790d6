"use client";
// Sets the class of one difference: raising it takes effect with the decision, lowering it needs a second reviewer.
import { Button, SegmentedControl } from "@mantine/core";
import type { ChangeClass } from "@pilu/schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { LongText } from "../../shell/long-text.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { differenceForAll } from "../for-every-app.ts";
import { useOnReview } from "../review/on-review.ts";
import css from "../review/review.module.css";
import type { Difference } from "../shapes.ts";
import look from "./decision.module.css";
import { isBelow, proposalsFor, weights } from "./seconds.ts";

export function ClassSetter({ difference, close }: { difference: Difference; close: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { change, desk, me } = useOnReview();
  const key = differenceForAll(difference.key);
  const given = desk.state.classes[key];
  // What the rules say, as long as nothing was set here; afterwards the difference shows what was set.
  const [byRule] = useState<ChangeClass>(difference.class);
  const others = (proposalsFor(change).get(key) ?? []).filter(({ by }) => by.id !== me.id);
  const [chosen, choose] = useState<ChangeClass>(given?.class ?? others[0]?.given.class ?? difference.class);
  const [reason, setReason] = useState(given?.reason ?? "");
  const isLower = given?.isLower ?? isBelow(chosen, byRule);
  const isSeconded = others.some((one) => one.given.class === chosen && one.given.actions === null);
  const drop = () => {
    const { [key]: _, ...rest } = desk.state.classes;
    desk.set({ classes: rest });
    close();
  };
  const propose = useMutation({
    ...trpc.change.proposeClass.mutationOptions(),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries({ queryKey: trpc.change.get.queryKey({ id: change.id }) });
    },
  });
  const isReady = reason.trim() !== "" && (given !== undefined || chosen !== byRule);
  const set = () => {
    if (isLower && !isSeconded)
      return propose.mutate({
        change: change.id,
        edit: change.edit,
        given: { key, class: chosen, actions: null, reason: reason.trim() },
      });
    desk.set({
      classes: { ...desk.state.classes, [key]: { class: chosen, reason: reason.trim(), isLower } },
    });
    close();
  };
  return (
    <div className={look.inset}>
      <SegmentedControl
        aria-label={t("judge.class")}
        value={chosen}
        onChange={(value) => choose(value as ChangeClass)}
        data={weights.map((value) => ({ value, label: t(`weight.${value}`) }))}
        disabled={given !== undefined}
      />
      <LongText
        mt={8}
        minRows={1}
        label={t("judge.reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={4000}
      />
      {isLower && !isSeconded && <p className="tiny dim">{t("judge.takesTwo")}</p>}
      <ProblemNote error={propose.error} />
      <div className={css.formEnd}>
        {given !== undefined && <Button onClick={drop}>{t("judge.drop")}</Button>}
        <Button onClick={close}>{t("do.cancel")}</Button>
        <Button variant="filled" disabled={!isReady} loading={propose.isPending} onClick={set}>
          {t(isLower && !isSeconded ? "judge.propose" : "judge.set")}
        </Button>
      </div>
    </div>
  );
}
