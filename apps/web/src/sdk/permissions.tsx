"use client";
// The system permissions an SDK uses, as manifests spell them and as people call them.
import type { Sdk } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { DemandMark } from "../marks/demand.tsx";
import page from "../shell/page.module.css";
import { Section } from "../shell/page.tsx";
import { useTerm, useTerms } from "../words/terms-context.tsx";
import { Words } from "../words/words.tsx";
import css from "./sdk.module.css";

export function PermissionSection({ sdk }: { sdk: Sdk }) {
  const t = useTranslations();
  const terms = useTerms();
  const term = useTerm();
  return (
    <Section id="permissions" title={t("permission.title", { count: sdk.permissions.length })}>
      {sdk.permissions.length === 0 && <p className="small dim">{t("permission.none")}</p>}
      <ul className={sdk.permissions.length === 0 ? undefined : page.list}>
        {sdk.permissions.map((permission) => (
          <li key={`${permission.platform} ${permission.name}`} className={css.permission}>
            <p>
              {terms.permission[permission.name] ?? ""} <code className="dim">{permission.name}</code>
            </p>
            <p className="dim">
              {term("platform", permission.platform)} · <DemandMark of={permission.demand} />
            </p>
            {permission.purpose !== null && (
              <p>
                <Words of={permission.purpose} />
              </p>
            )}
            {permission.askedWhen !== null && (
              <p className="dim">
                <Words of={permission.askedWhen} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
