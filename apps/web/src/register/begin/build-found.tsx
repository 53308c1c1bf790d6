"use client";
// What a build holds: SDKs to declare, those declared already, those to register first, and packages nobody knows.
import { Checkbox } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { BuildRead, SdkRow } from "../../api/answers.ts";
import { Note } from "../../shell/state.tsx";
import { Names, useName, Words } from "../../words/words.tsx";
import css from "../register.module.css";

const mostShown = 200;

export function BuildFound({
  found,
  chosen,
  toggle,
}: {
  found: BuildRead;
  chosen: ReadonlyMap<string, unknown>;
  toggle: (sdks: readonly SdkRow["sdk"][], isChosen: boolean) => void;
}) {
  const t = useTranslations();
  const name = useName();
  const missing = found.recognised.filter((one) => !one.isDeclared);
  const declared = found.recognised.filter((one) => one.isDeclared);
  return (
    <div className={css.stack} role="status">
      {found.faults.length > 0 && (
        <Note is="look">
          {found.kind === null
            ? t("registerAdd.noBuild")
            : t("registerAdd.broken", { count: found.faults.length, value: found.faults[0]?.line ?? 1 })}
        </Note>
      )}
      {found.kind !== null && (
        <p className="small">
          {t("registerAdd.told", { name: found.kind, count: found.packages, value: found.ignored })}
        </p>
      )}
      {missing.length > 0 && (
        <section className={css.stack}>
          <div className={css.groupHead}>
            <h2>{t("registerAdd.missing", { count: missing.length })}</h2>
            <Checkbox
              size="sm"
              label={t("registerAdd.all")}
              checked={missing.every(({ sdk }) => chosen.has(sdk.id))}
              indeterminate={
                missing.some(({ sdk }) => chosen.has(sdk.id)) &&
                !missing.every(({ sdk }) => chosen.has(sdk.id))
              }
              onChange={(event) =>
                toggle(
                  missing.map((one) => one.sdk),
                  event.currentTarget.checked,
                )
              }
            />
          </div>
          <ul className={css.hits}>
            {missing.map(({ sdk, vendor, packages }) => (
              <li key={sdk.id}>
                <Checkbox
                  size="sm"
                  checked={chosen.has(sdk.id)}
                  aria-label={name(sdk.names)}
                  onChange={(event) => toggle([sdk], event.currentTarget.checked)}
                  label={
                    <>
                      <b>
                        <Names of={sdk.names} />
                      </b>{" "}
                      <span className="dim">
                        <Words of={vendor.names} />
                      </span>
                    </>
                  }
                />
                <code className="tiny dim">{packages.slice(0, 3).join(" ")}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      {missing.length === 0 && found.kind !== null && (
        <p className="small">{t("registerAdd.nothingMissing")}</p>
      )}
      {declared.length > 0 && (
        <details className={css.more}>
          <summary>{t("registerAdd.declaredCount", { count: declared.length })}</summary>
          <p className="small">{declared.map(({ sdk }) => name(sdk.names)).join(t("list.comma"))}</p>
        </details>
      )}
      {found.unregistered.length > 0 && (
        <section className={css.stack}>
          <h2>{t("registerAdd.unregistered", { count: found.unregistered.length })}</h2>
          <ul className={css.hits}>
            {found.unregistered.map((one) => (
              <li key={one.id}>
                {one.name}{" "}
                <Link className="small" href={`/sdks/new?q=${encodeURIComponent(one.name)}`}>
                  {t("registerTitle.heading")}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.unknown.length > 0 && (
        <details className={css.more}>
          <summary>{t("registerAdd.unknown", { count: found.unknown.length })}</summary>
          <ul className={css.hits}>
            {found.unknown.slice(0, mostShown).map((purl) => (
              <li key={purl}>
                <code className="small">{purl}</code>{" "}
                <Link
                  className="small"
                  href={`/sdks/new?q=${encodeURIComponent(purl.replace(/^pkg:[^/]+\//, "").replace(/@[^@/]*$/, ""))}`}
                >
                  {t("registerTitle.heading")}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
