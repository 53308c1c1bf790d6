"use client";
// Where the facts were read and how sure that makes them.
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ChoiceField } from "../form/choices.tsx";
import { TextField } from "../form/fields.tsx";
import { useForm } from "../form/form.tsx";
import { Group } from "../form/group.tsx";
import { listAt, put, textAt } from "../form/path.ts";
import { RowsField } from "../form/rows.tsx";
import css from "../register.module.css";

const facts = ["data", "policy", "coordinates"] as const;
const levels = ["verified", "partly", "recall", "confirmed", "none"] as const;

export function SourcesGroup() {
  const t = useTranslations();
  const form = useForm();
  const options = levels.map((value) => ({ value, label: t(`certainty.${value}`) }));
  const policy = textAt(form.state, "links.policy");
  const readToday = () => {
    const today = new Date().toISOString().slice(0, 10);
    const source = { title: t("registerSdk.policySource"), url: policy, readOn: today };
    const others = listAt(form.state, "sources").filter(
      (_, row) => textAt(form.state, `sources.${row}.url`) !== policy,
    );
    form.change((state) =>
      ["confidence.data", "confidence.policy"].reduce(
        (next, path) => put(next, path, "verified"),
        put(state, "sources", [...others, source]),
      ),
    );
  };
  return (
    <Group
      title={t("sources.title")}
      aside={
        policy !== "" && (
          <Button variant="subtle" onClick={readToday}>
            {t("registerSdk.readToday")}
          </Button>
        )
      }
    >
      <RowsField
        path="sources"
        label={t("registerSdk.sources")}
        add={t("registerSdk.addSource")}
        blank={{ title: "", url: null, readOn: null }}
      >
        {(path) => (
          <>
            <TextField path={`${path}.title`} label={t("registerSdk.sourceTitle")} isNeeded />
            <div className={css.pair}>
              <TextField path={`${path}.url`} label={t("registerSdk.address")} type="url" />
              <TextField path={`${path}.readOn`} label={t("registerSdk.readOn")} type="date" />
            </div>
          </>
        )}
      </RowsField>
      <div className={css.three}>
        {facts.map((fact) => (
          <ChoiceField
            key={fact}
            path={`confidence.${fact}`}
            label={t(`registerSdk.sure.${fact}`)}
            options={options}
          />
        ))}
      </div>
    </Group>
  );
}
