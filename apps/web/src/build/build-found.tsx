"use client";
// What a build holds: SDKs to declare, those declared already, packages nobody knows, and what is ignored and why.
import { Checkbox } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { BuildRead } from "../api/answers.ts";
import page from "../shell/page.module.css";
import { Names, useName, Words } from "../words/words.tsx";
import css from "./build.module.css";
import { Ignored, Unknown } from "./packages.tsx";

export type Found = Omit<BuildRead, "inputs">;
export type FoundRow = Found["rows"][number];

export function BuildFound({
  found,
  chosen,
  toggle,
  register,
}: {
  found: Found;
  chosen: ReadonlySet<string>;
  toggle: (rows: readonly FoundRow[], isChosen: boolean) => void;
  register: (purl: string) => void;
}) {
  const t = useTranslations();
  const name = useName();
  const missing = found.rows.filter((row) => row.standing !== "declared");
  const usual = missing.filter((row) => row.standing !== "retired");
  const declared = found.rows.filter((row) => row.standing === "declared");
  const areAll = usual.length > 0 && usual.every(({ sdk }) => chosen.has(sdk.id));
  return (
    <div className={css.stack}>
      <p className="small" role="status">
        {t("build.told", {
          count: found.packages,
          shown: found.rows.length,
          value: found.unknown.length,
          total: found.ignored.length,
        })}
      </p>
      {missing.length > 0 && (
        <section className={css.stack} aria-labelledby="build-missing">
          <div className={css.spread}>
            <h2 id="build-missing">{t("build.missing", { count: missing.length })}</h2>
            <Checkbox
              size="sm"
              label={t("build.all")}
              checked={areAll}
              indeterminate={!areAll && usual.some(({ sdk }) => chosen.has(sdk.id))}
              onChange={(event) => toggle(usual, event.currentTarget.checked)}
            />
          </div>
          <ul className={page.hits}>
            {missing.map((row) => (
              <li key={row.sdk.id}>
                <Checkbox
                  size="sm"
                  checked={chosen.has(row.sdk.id)}
                  disabled={row.standing === "retired"}
                  aria-label={name(row.sdk.names)}
                  onChange={(event) => toggle([row], event.currentTarget.checked)}
                  label={
                    <>
                      <b>
                        <Names of={row.sdk.names} />
                      </b>{" "}
                      <span className="dim">
                        <Vendor of={row} found={found} />
                      </span>{" "}
                      {row.standing !== "missing" && row.standing !== "declared" && (
                        <span className={page.tag}>{t(`build.standing.${row.standing}`)}</span>
                      )}
                    </>
                  }
                />
                <Via of={row} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {missing.length === 0 && found.rows.length > 0 && <p className="small">{t("build.nothingMissing")}</p>}
      <Unknown rows={found.unknown} register={register} />
      {declared.length > 0 && (
        <details className={css.more}>
          <summary>{t("build.declared", { count: declared.length })}</summary>
          <p className="small">{declared.map(({ sdk }) => name(sdk.names)).join(t("list.comma"))}</p>
        </details>
      )}
      <Ignored rows={found.ignored} />
    </div>
  );
}

/** The files that were read; a file that could not be says where and why. */
export function BuildFiles({ inputs }: { inputs: BuildRead["inputs"] }) {
  const t = useTranslations();
  return (
    <ul className={css.files} aria-label={t("build.files")}>
      {inputs.map((input, at) => (
        <li key={`${at} ${input.name}`} data-faulty={input.faults.length > 0 || undefined}>
          <b>{input.name === "" ? t("build.pasted") : input.name}</b>{" "}
          <span className="dim">
            {input.kind === null
              ? t("build.noBuild")
              : t("build.file", { name: input.kind, count: input.packages })}
            {input.isBestEffort && ` · ${t("build.bestEffort")}`}
          </span>
          {input.kind !== null && input.faults.length > 0 && (
            <span className={css.fault}>
              {t("build.broken", { count: input.faults.length, value: input.faults[0]?.line ?? 1 })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Vendor({ of: { sdk }, found }: { of: FoundRow; found: Found }) {
  const vendor = [...found.vendors, ...found.newVendors].find(({ id }) => id === sdk.vendor);
  return vendor === undefined ? sdk.vendor : <Words of={vendor.names} />;
}

const mostVia = 2;

function Via({ of: { packages } }: { of: FoundRow }) {
  const t = useTranslations();
  return (
    <code className="tiny dim">
      {packages
        .slice(0, mostVia)
        .map(({ purl }) => purl.replace(/^pkg:/, ""))
        .join(" ")}
      {packages.length > mostVia && ` ${t("build.andMore", { count: packages.length - mostVia })}`}
    </code>
  );
}
