"use client";
// Which data the SDK handles in this app: its items now and later with this app's exceptions, or a list of the app's own.
import type { Json, Sdk } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useTerm, useTerms } from "../../words/terms-context.tsx";
import { BothField } from "../form/fields.tsx";
import { useForm } from "../form/form.tsx";
import { at, listAt, textAt } from "../form/path.ts";
import css from "../register.module.css";
import { CollectionField } from "../sdk/collection-field.tsx";
import { asItems } from "../sdk/items.ts";
import { InheritOrOwn } from "./inherit-or-own.tsx";
import { exceptionOf, inheritedBy, type Use, useOfItem, using } from "./inherited.ts";
import { useSdkHere } from "./use-sdk-here.ts";

const uses: readonly Use[] = ["as-sdk", "required", "optional", "not-stated", "left-out"];
export function DataUse({ sdk, platforms }: { sdk: string; platforms: readonly string[] }) {
  const t = useTranslations();
  const form = useForm();
  const collection = (at(useSdkHere(sdk), "data") ?? null) as Sdk["data"] | null;
  const mode = textAt(form.state, "data.mode");
  return (
    <>
      <InheritOrOwn
        path="data"
        begin={{
          inherit: { mode: "inherit", except: [], refine: [] },
          own: { mode: "own", collection: collection as unknown as Json },
        }}
      />
      {mode === "own" && <CollectionField path="data.collection" platforms={platforms} />}
      {mode === "inherit" && collection?.kind === "items" && (
        <InheritedItems collection={collection} platforms={platforms} />
      )}
      {mode === "inherit" && collection?.kind === "none" && <p className="small dim">{t("data.none")}</p>}
      {mode === "inherit" && collection?.kind === "not-stated" && (
        <p className="small dim">{t("data.notStated")}</p>
      )}
    </>
  );
}

function InheritedItems({
  collection,
  platforms,
}: {
  collection: Extract<Sdk["data"], { kind: "items" }>;
  platforms: readonly string[];
}) {
  const t = useTranslations();
  const term = useTerm();
  const terms = useTerms();
  const form = useForm();
  const rows = inheritedBy(asItems(listAt(collection as unknown as Json, "items")), platforms);
  return (
    <ul className={css.inherited}>
      {rows.map(({ key, type, platform, demand }) => {
        const use = useOfItem(form.state, key);
        const name = terms.dataType[type]?.label ?? type;
        const exception = exceptionOf(form.state, key);
        return (
          <li key={key}>
            <span>
              {name} <span className="dim tiny">{term("platform", platform)}</span>
            </span>
            <select
              className={css.cell}
              aria-label={t("registerData.cell", { name, platform: term("platform", platform) })}
              data-demand={use === "as-sdk" ? demand : use}
              value={use}
              onChange={(event) => {
                const next = uses.find((one) => one === event.currentTarget.value) ?? "as-sdk";
                form.change((state) => using(state, key, next));
              }}
            >
              {uses.map((one) => (
                <option key={one} value={one}>
                  {one === "as-sdk"
                    ? t("registerUse.asSdk", { value: t(`demand.${demand}`) })
                    : one === "left-out"
                      ? t("registerUse.leftOut")
                      : t(`demand.${one}`)}
                </option>
              ))}
            </select>
            {exception >= 0 && (
              <BothField path={`data.except.${exception}.reason`} label={t("registerUse.exceptReason")} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
