"use client";
// The apps that use an SDK: in which role, for what, from when on.
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPCClient } from "../api/trpc.ts";
import { More } from "../shell/more.tsx";
import page from "../shell/page.module.css";
import { Section } from "../shell/page.tsx";
import { usePaged } from "../shell/paged.ts";
import { Answer, Rows } from "../shell/state.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { Names, Words } from "../words/words.tsx";
import css from "./sdk.module.css";

const batch = 30;

export function UsedBySection({ id }: { id: string }) {
  const t = useTranslations();
  const term = useTerm();
  const client = useTRPCClient();
  const list = useRef<HTMLUListElement>(null);
  const { answer, rows, total } = usePaged(["sdk-uses", id], (cursor, signal) =>
    client.sdk.uses.query({ cursor, id, limit: batch }, { signal }),
  );
  const title = answer.data === undefined ? t("nav.apps") : t("sdk.usedBy", { count: total });
  return (
    <Section id="used-by" title={title}>
      <Answer of={answer} waiting={<Rows count={3} height={72} />}>
        {() =>
          total === 0 ? (
            <p className="small dim">{t("sdk.usedByNone")}</p>
          ) : (
            <>
              <ul className={page.list} ref={list}>
                {rows.map(({ app, integration }) => (
                  <li key={app.id} className={css.use}>
                    <p>
                      <Link href={`/apps/${app.slug}`}>
                        <b>
                          <Names of={app.names} />
                        </b>
                      </Link>
                    </p>
                    <p>
                      <Words of={integration.scenario} />
                    </p>
                    <p className="dim">
                      {term("role", integration.role)} · {term("trigger", integration.trigger)}
                    </p>
                  </li>
                ))}
              </ul>
              <More of={answer} list={list} shown={rows.length} total={total} batch={batch} />
            </>
          )
        }
      </Answer>
    </Section>
  );
}
