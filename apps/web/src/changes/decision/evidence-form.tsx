"use client";
// One proof: where it lies, what came of it, how long it counts, and for which apps.
import { Button, Checkbox, MultiSelect, TextInput } from "@mantine/core";
import type { AppId, Day, EvidenceGiven, EvidenceKind, SdkId } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useName } from "../../words/words.tsx";
import { useOnReview } from "../review/on-review.ts";
import css from "../review/review.module.css";
import look from "./decision.module.css";
import type { NeedRow } from "./gate.ts";

export function EvidenceForm({
  kind,
  sdk,
  row,
  close,
}: {
  kind: EvidenceKind;
  sdk: string | null;
  row: NeedRow;
  close: () => void;
}) {
  const t = useTranslations();
  const say = useName();
  const { desk } = useOnReview();
  const [reference, setReference] = useState("");
  const [outcome, setOutcome] = useState("");
  const [date, setDate] = useState("");
  const [expires, setExpires] = useState("");
  const [apps, setApps] = useState<string[]>(row.lacking.map(({ id }) => id));
  const [isForAll, setForAll] = useState(row.apps.length === 1 || row.lacking.length === row.apps.length);
  const [ofAllSdks, setOfAllSdks] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  // The button that was pressed is gone: the keyboard goes on here.
  useEffect(() => first.current?.focus(), []);
  const isReady = reference.trim() !== "" && (isForAll || apps.length > 0);
  const add = () => {
    const given: EvidenceGiven = {
      apps: isForAll ? "*" : (apps as AppId[]),
      sdk: ofAllSdks ? null : (sdk as SdkId | null),
      kind,
      reference: reference.trim(),
      outcome: outcome.trim() === "" ? null : outcome.trim(),
      date: date === "" ? null : (date as Day),
      expires: expires === "" ? null : (expires as Day),
      file: null,
    };
    desk.set({ evidence: [...desk.state.evidence, given] });
    close();
  };
  return (
    <form
      className={look.inset}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) add();
      }}
    >
      <TextInput
        label={t("proof.reference")}
        placeholder={t("proof.referenceExample")}
        maxLength={200}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        required
        ref={first}
      />
      <TextInput
        label={t("proof.outcome")}
        maxLength={200}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
      <div className={look.two}>
        <TextInput
          type="date"
          label={t("proof.date")}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t("proof.expires")}
          value={expires}
          onChange={(event) => setExpires(event.currentTarget.value)}
        />
      </div>
      {row.apps.length > 1 && (
        <Checkbox
          label={t("proof.forAll", { count: row.apps.length })}
          checked={isForAll}
          onChange={(event) => setForAll(event.currentTarget.checked)}
        />
      )}
      {!isForAll && (
        <MultiSelect
          label={t("proof.apps")}
          data={row.apps.map(({ id, names }) => ({ value: id, label: say(names) }))}
          value={apps}
          onChange={setApps}
          searchable
          limit={60}
          nothingFoundMessage={t("catalogue.noOption")}
        />
      )}
      {sdk !== null && (
        <Checkbox
          label={t("proof.allSdks")}
          checked={ofAllSdks}
          onChange={(event) => setOfAllSdks(event.currentTarget.checked)}
        />
      )}
      <div className={css.formEnd}>
        <Button onClick={close}>{t("do.cancel")}</Button>
        <Button type="submit" variant="filled" disabled={!isReady}>
          {t("proof.add")}
        </Button>
      </div>
    </form>
  );
}
