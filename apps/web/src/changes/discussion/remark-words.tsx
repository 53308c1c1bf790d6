"use client";
// A remark in words: a comment as it was written, and what happened to the change as a sentence.
import type { ClassGiven, Conflict, RemarkKind, RemarkPlace } from "@pilu/schema";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDates } from "../../words/dates.ts";
import { ClassMark } from "../marks/class-mark.tsx";
import type { Remark } from "../shapes.ts";
import { EntityName } from "../values/entity-name.tsx";
import { useFieldPath } from "../values/use-field-path.ts";
import { useTold } from "../values/use-told.ts";
import talk from "./discussion.module.css";

/** What the remarks of each kind tell; a member that is absent was not told. */
interface Body {
  readonly text?: string;
  readonly place?: RemarkPlace | null;
  readonly reason?: string | null;
  readonly effectiveAt?: number;
  readonly followUp?: string | null;
  readonly from?: string;
  readonly leftOut?: readonly { readonly app: string }[];
  readonly conflicts?: readonly Conflict[];
  readonly given?: ClassGiven;
}

export function RemarkWords({ remark, withPlace }: { remark: Remark; withPlace: boolean }) {
  const t = useTranslations();
  const dates = useDates();
  const pathOf = useFieldPath();
  const told = useTold();
  const body = (remark.body ?? {}) as Body;
  if (remark.kind === "comment")
    return (
      <>
        {withPlace && body.place && (
          <p className={talk.place}>
            <EntityName kind={body.place.kind} id={body.place.id} />
            {body.place.path !== "" && <> › {pathOf(body.place.path).words}</>}
          </p>
        )}
        <p className={talk.written}>{body.text}</p>
      </>
    );
  return (
    <div className={talk.happened}>
      <p>
        {t(`talk.happened.${remark.kind as Exclude<RemarkKind, "comment">}`)}
        {body.effectiveAt !== undefined &&
          ` ${t("talk.effective", { date: dates.instant(body.effectiveAt) })}`}
        {body.leftOut !== undefined &&
          body.leftOut.length > 0 &&
          ` ${t("talk.leftOut", { count: body.leftOut.length })}`}
      </p>
      {body.given !== undefined && (
        <p>
          <ClassMark of={body.given.class} /> {t("talk.reason", { text: body.given.reason })}
        </p>
      )}
      {body.reason && <p className={talk.written}>{body.reason}</p>}
      {body.conflicts?.map(({ kind, id, path, mine, theirs }) => {
        const { words, field } = pathOf(path);
        return (
          <p key={`${kind} ${id} ${path}`}>
            <EntityName kind={kind} id={id} /> › {words}:{" "}
            {t("talk.both", { value: told(mine, field), text: told(theirs, field) })}
          </p>
        );
      })}
      {body.followUp && <Link href={`/changes/${body.followUp}`}>{t("talk.followUp")}</Link>}
      {body.from && <Link href={`/changes/${body.from}`}>{t("talk.from")}</Link>}
    </div>
  );
}
