"use client";
// One chosen SDK: on which platforms, who decides, when it begins, what for, whose list of data.
import { CloseButton } from "@mantine/core";
import type { Edit, Json } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { EntityName } from "../changes/values/entity-name.tsx";
import { at, textAt, textsAt } from "../register/form/path.ts";
import { inLocale } from "../register/form/texts.ts";
import page from "../shell/page.module.css";
import { useTerm } from "../words/terms-context.tsx";
import { useName } from "../words/words.tsx";
import css from "./build.module.css";
import { Choice } from "./choice.tsx";
import { leaving, setting } from "./choices.ts";
import type { Chosen } from "./chosen-table.tsx";

const languages = ["zh-CN", "en"] as const;

export function ChosenUse({ use, edits, platforms, change }: Chosen & { use: Edit }) {
  const t = useTranslations();
  const heading = useId();
  const term = useTerm();
  const say = useName();
  const state = use.proposed as Json;
  const sdk = textAt(state, "sdk");
  const fresh = edits.find((edit) => edit.kind === "sdk" && edit.id === sdk);
  const names = at(fresh?.proposed as Json, "names") as Record<string, string> | undefined;
  const name = names === undefined ? null : say(names) || sdk;
  const set = (path: string, value: Json) => change((now) => setting(now, { sdks: [sdk], path, value }));
  const on = textsAt(state, "platforms");
  return (
    <li aria-labelledby={heading}>
      <div className={css.useHead}>
        <b id={heading}>{name ?? <EntityName kind="sdk" id={sdk} />}</b>
        {fresh !== undefined && <span className={page.tag}>{t("build.standing.unregistered")}</span>}
        {use.base !== null && <span className={page.tag}>{t("build.comesBack")}</span>}
        <CloseButton
          size="sm"
          id={`${heading}-out`}
          aria-label={t("build.leaveOut", { name: "" })}
          aria-labelledby={`${heading}-out ${heading}`}
          onClick={() => {
            document.getElementById("build-chosen")?.focus();
            change((now) => leaving(now, sdk));
          }}
        />
      </div>
      <div className={css.useFields}>
        {(["role", "trigger"] as const).map((path) => (
          <Choice
            key={path}
            path={path}
            value={textAt(state, path)}
            label={t(`build.field.${path}`)}
            choose={(value) => set(path, value)}
          />
        ))}
        <label className={css.field}>
          <span>{t("build.field.data")}</span>
          <select
            className={css.select}
            value={textAt(state, "data.mode")}
            onChange={(event) =>
              set(
                "data",
                event.currentTarget.value === "own"
                  ? { mode: "own", collection: { kind: "not-stated" } }
                  : { mode: "inherit", except: [], refine: [] },
              )
            }
          >
            <option value="inherit">{t("build.inherit")}</option>
            <option value="own">{t("build.own")}</option>
          </select>
        </label>
        <fieldset className={css.field}>
          <legend>{t("build.field.platforms")}</legend>
          <div className={css.boxes}>
            {platforms.map((platform) => (
              <label key={platform}>
                <input
                  type="checkbox"
                  checked={on.includes(platform)}
                  onChange={(event) =>
                    set(
                      "platforms",
                      platforms.filter((one) =>
                        one === platform ? event.currentTarget.checked : on.includes(one),
                      ),
                    )
                  }
                />
                {term("platform", platform)}
              </label>
            ))}
          </div>
        </fieldset>
        {languages.map((locale) => (
          <label key={locale} className={`${css.field} ${css.wide}`}>
            <span>{t("build.field.scenario", { name: t(`registerField.${locale}`) })}</span>
            <input
              className={css.select}
              lang={locale}
              value={textAt(state, `scenario.${locale}`)}
              placeholder={t(`build.scenarioHow.${locale}`)}
              onChange={(event) => {
                const text = event.currentTarget.value;
                set("scenario", inLocale(at(state, "scenario"), { locale, text, isNullable: false }));
              }}
            />
          </label>
        ))}
      </div>
    </li>
  );
}
