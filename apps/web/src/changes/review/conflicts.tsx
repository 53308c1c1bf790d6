"use client";
// Fields that were changed elsewhere as well: what it was, what was approved meanwhile, what this change wants.
import { Button } from "@mantine/core";
import { IconGitMerge } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTRPC, useTRPCClient } from "../../api/trpc.ts";
import { may } from "../../session/me.ts";
import page from "../../shell/page.module.css";
import { Wide } from "../../shell/page.tsx";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { EntityName } from "../values/entity-name.tsx";
import { useFieldPath } from "../values/use-field-path.ts";
import { useTold } from "../values/use-told.ts";
import { useOnReview } from "./on-review.ts";
import { type Choice, conflictKey, resolved } from "./resolve.ts";
import css from "./review.module.css";

export function Conflicts() {
  const t = useTranslations();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const trpc = useTRPC();
  const told = useTold();
  const pathOf = useFieldPath();
  const { review, change, me } = useOnReview();
  const [choices, choose] = useState<Readonly<Record<string, Choice>>>({});
  const save = useMutation({
    mutationFn: async () => {
      const { replay } = await import("@pilu/disclosure");
      const draft = resolved(review, { choices, replay });
      return client.change.save.mutate({ id: change.id, edit: change.edit, draft });
    },
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: trpc.change.get.queryKey({ id: change.id }) }),
        queries.invalidateQueries({ queryKey: trpc.change.review.queryKey() }),
      ]);
      // What was settled is gone; what the change does now stands below.
      document.getElementById("differences")?.focus();
    },
  });
  const table = useId();
  const { conflicts } = review;
  if (conflicts.length === 0) return null;
  const isDrafted = change.state === "draft" || change.state === "changes-requested";
  const chooses = isDrafted && may(me.roles, "change.propose");
  const isComplete = conflicts.every((one) => choices[conflictKey(one)] !== undefined);
  return (
    <section className={css.conflicts} aria-labelledby="conflicts">
      <div className={`${page.note} ${page.stop}`}>
        <IconGitMerge className="icon" stroke={1.75} aria-hidden="true" />
        <div>
          <h2 id="conflicts" tabIndex={-1}>
            {t("conflict.title", { count: conflicts.length })}
          </h2>
          <p className="small">
            {t(chooses ? "conflict.choose" : isDrafted ? "conflict.author" : "conflict.pullBack")}
          </p>
        </div>
      </div>
      <Wide label={t("conflict.title", { count: conflicts.length })}>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t("conflict.field")}</th>
              <th scope="col">{t("conflict.was")}</th>
              <th scope="col">{t("conflict.theirs")}</th>
              <th scope="col">{t("conflict.mine")}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict, row) => {
              const key = conflictKey(conflict);
              const { words, field } = pathOf(conflict.path);
              const cell = (choice: Choice) => (
                <td>
                  {chooses ? (
                    <label className={css.choice}>
                      <input
                        type="radio"
                        name={key}
                        checked={choices[key] === choice}
                        onChange={() => choose({ ...choices, [key]: choice })}
                        aria-describedby={`${table}-${row}`}
                        aria-label={`${t(`conflict.${choice}`)}: ${told(conflict[choice], field)}`}
                      />
                      <span>{told(conflict[choice], field)}</span>
                    </label>
                  ) : (
                    told(conflict[choice], field)
                  )}
                </td>
              );
              return (
                <tr key={key}>
                  <th scope="row" id={`${table}-${row}`}>
                    <EntityName kind={conflict.kind} id={conflict.id} /> › {words}
                  </th>
                  <td>{told(conflict.from, field)}</td>
                  {cell("theirs")}
                  {cell("mine")}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Wide>
      <ProblemNote error={save.error} />
      {chooses && (
        <Button
          mt={10}
          variant="filled"
          disabled={!isComplete}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t("conflict.save")}
        </Button>
      )}
    </section>
  );
}
