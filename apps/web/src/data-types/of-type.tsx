"use client";
// The SDKs that collect a type and the apps that hand it on, some at a time.
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { useTRPCClient } from "../api/trpc.ts";
import { DemandMark } from "../marks/demand.tsx";
import { More } from "../shell/more.tsx";
import page from "../shell/page.module.css";
import { usePaged } from "../shell/paged.ts";
import { Answer, Rows } from "../shell/state.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { Names, Words } from "../words/words.tsx";

const batch = 50;

export function SdksOfType({ id }: { id: string }) {
  const t = useTranslations();
  const term = useTerm();
  const client = useTRPCClient();
  return (
    <Parts
      name={["data-type-sdks", id]}
      ask={(cursor, signal) => client.dataType.sdks.query({ cursor, id, limit: batch }, { signal })}
      height={52}
    >
      {({ sdk, vendor, items }) => (
        <li key={sdk.id}>
          <Link href={`/sdks/${sdk.id}`}>
            <b>
              <Names of={sdk.names} />
            </b>
          </Link>
          <p className="dim">
            {term("function", sdk.function)} · <Words of={vendor.names} />
          </p>
          {items.map((item) => (
            <p className="dim" key={item.platforms.join()}>
              <DemandMark of={item.demand} /> ·{" "}
              {item.platforms.map((platform) => term("platform", platform)).join(t("list.comma"))}
            </p>
          ))}
        </li>
      )}
    </Parts>
  );
}

export function AppsOfType({ id }: { id: string }) {
  const client = useTRPCClient();
  return (
    <Parts
      name={["data-type-apps", id]}
      ask={(cursor, signal) => client.dataType.apps.query({ cursor, id, limit: batch }, { signal })}
      height={34}
    >
      {(app) => (
        <li key={app.slug}>
          <Link href={`/apps/${app.slug}`}>
            <Words of={app.names} />
          </Link>
        </li>
      )}
    </Parts>
  );
}

/** A list that is asked for part by part; `height` of a row in pixels, while it is awaited. */
function Parts<Row>({
  name,
  ask,
  height,
  children,
}: {
  name: readonly string[];
  ask: (
    cursor: string | null,
    signal: AbortSignal,
  ) => Promise<{ rows: readonly Row[]; total: number; next: string | null }>;
  height: number;
  children: (row: Row) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const { answer, rows, total } = usePaged(name, ask);
  return (
    <Answer of={answer} waiting={<Rows count={8} height={height} />}>
      {() => (
        <>
          <ul className={page.list} ref={list}>
            {rows.map(children)}
          </ul>
          <More of={answer} list={list} shown={rows.length} total={total} batch={batch} />
        </>
      )}
    </Answer>
  );
}
