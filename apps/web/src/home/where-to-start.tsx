"use client";
// The two commands that need no server, as they are typed where Pilu lies: what is in a build, and a first list from it.
import { useTranslations } from "next-intl";
import { Copy } from "../marks/copy.tsx";
import { Section } from "../shell/page.tsx";
import css from "./home.module.css";

const commands = [
  { key: "scan", text: "node apps/cli/bin/pilu.mjs scan ../my-app" },
  {
    key: "draft",
    text: 'node apps/cli/bin/pilu.mjs draft ../my-app --app-name "My App" --controller "My Company" --out list',
  },
] as const;

export function WhereToStart() {
  const t = useTranslations();
  return (
    <Section id="start" title={t("start.title")}>
      <ol className={css.commands}>
        {commands.map(({ key, text }) => (
          <li key={key}>
            <p>
              <b>{t(`start.${key}`)}</b>
            </p>
            <p className="dim small">{t(`start.${key}Why`)}</p>
            <div className={css.command}>
              <code>{text}</code>
              <Copy text={text} />
            </div>
          </li>
        ))}
      </ol>
      <p className="dim tiny">{t("start.formats")}</p>
    </Section>
  );
}
