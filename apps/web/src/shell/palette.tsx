"use client";
import { useDebouncedValue } from "@mantine/hooks";
// The command palette: finds places, SDKs, apps and data types by any of their names.
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { IconAppWindow, IconArrowRight, IconFingerprint, IconPackage, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { useTRPC } from "../api/trpc.ts";
import { matchType } from "../data-types/match.ts";
import { normalise } from "../data-types/normalise.ts";
import { useMay } from "../session/me.ts";
import { useTerms } from "../words/terms-context.tsx";
import { Names } from "../words/words.tsx";
import { everywhere } from "./routes.ts";
import css from "./shell.module.css";
import { tellSelected } from "./tell-selected.ts";

const [store, palette] = createSpotlight();
const most = 6;

export function Palette({ asked }: { asked: number }) {
  const t = useTranslations();
  const router = useRouter();
  const terms = useTerms();
  const trpc = useTRPC();
  const may = useMay();
  const [query, setQuery] = useState("");
  const [typed] = useDebouncedValue(query.trim(), 120);
  useEffect(() => {
    if (asked > 0) palette.open();
  }, [asked]);

  const sdks = useQuery(
    trpc.sdk.search.queryOptions(
      { text: typed, limit: most },
      { placeholderData: keepPreviousData, enabled: typed !== "" },
    ),
  );
  const apps = useQuery(trpc.app.index.queryOptions());
  const types = useQuery(trpc.dataType.list.queryOptions());

  const wanted = normalise(query);
  const here = everywhere
    .filter(({ action }) => action === undefined || may(action))
    .filter((place) => normalise(t(place.label)).includes(wanted));
  const foundApps = (apps.data ?? []).filter(
    ({ app }) =>
      wanted === "" ||
      [app.slug, ...Object.values(app.names)].some((name) => normalise(name).includes(wanted)),
  );
  const foundSdks = typed === "" ? [] : (sdks.data?.rows ?? []);
  const foundTypes =
    wanted === "" ? [] : (types.data ?? []).filter(({ type }) => matchType(type, wanted) !== null);
  const nothing =
    here.length + foundApps.length + foundSdks.length + foundTypes.length === 0 && !sdks.isFetching;
  // Answers come after the key that asked for them: the first one found is what Enter opens.
  const shown = [
    ...here.map((place) => place.href),
    ...foundSdks.map(({ sdk }) => sdk.id),
    ...foundApps.map(({ app }) => app.id),
    ...foundTypes.map(({ type }) => type.id),
  ].join(" ");
  useEffect(() => {
    if (wanted === "" || shown === "") return;
    const actions = document.querySelectorAll(`#${store.getState().listId} [data-action]`);
    for (const [at, action] of actions.entries()) action.toggleAttribute("data-selected", at === 0);
    store.updateState((state) => ({ ...state, selected: 0 }));
  }, [wanted, shown]);
  const list = useId();
  const go = (href: string) => () => router.push(href);

  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      scrollable
      maxHeight={460}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      classNames={{ actionsGroup: css.group ?? "", action: css.action ?? "" }}
      attributes={{ content: { "aria-label": t("palette.title") } }}
    >
      <Spotlight.Search
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.placeholder")}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={!nothing}
        aria-controls={list}
        leftSection={<IconSearch className="icon" stroke={1.75} aria-hidden="true" />}
      />
      <Spotlight.ActionsList
        id={list}
        ref={tellSelected}
        {...(!nothing && { role: "listbox", "aria-label": t("palette.title") })}
      >
        {here.length > 0 && (
          <Spotlight.ActionsGroup role="group" label={t("palette.pages")} aria-label={t("palette.pages")}>
            {here.map((place) => (
              <Spotlight.Action
                role="option"
                key={place.href}
                onClick={go(place.href)}
                leftSection={<IconArrowRight className="icon" stroke={1.75} aria-hidden="true" />}
                label={t(place.label)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {foundSdks.length > 0 && (
          <Spotlight.ActionsGroup role="group" label={t("nav.sdks")} aria-label={t("nav.sdks")}>
            {foundSdks.map(({ sdk }) => (
              <Spotlight.Action role="option" key={sdk.id} onClick={go(`/sdks/${sdk.id}`)}>
                <Found
                  icon={<IconPackage className="icon" stroke={1.75} aria-hidden="true" />}
                  note={terms.function[sdk.function] ?? ""}
                >
                  <Names of={sdk.names} />
                </Found>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {foundApps.length > 0 && (
          <Spotlight.ActionsGroup role="group" label={t("nav.apps")} aria-label={t("nav.apps")}>
            {foundApps.slice(0, most).map(({ app }) => (
              <Spotlight.Action role="option" key={app.id} onClick={go(`/apps/${app.slug}`)}>
                <Found
                  icon={<IconAppWindow className="icon" stroke={1.75} aria-hidden="true" />}
                  note={app.slug}
                >
                  <Names of={app.names} />
                </Found>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {foundTypes.length > 0 && (
          <Spotlight.ActionsGroup role="group" label={t("nav.dataTypes")} aria-label={t("nav.dataTypes")}>
            {foundTypes.slice(0, most).map(({ type }) => (
              <Spotlight.Action role="option" key={type.id} onClick={go(`/data-types/${type.id}`)}>
                <Found
                  icon={<IconFingerprint className="icon" stroke={1.75} aria-hidden="true" />}
                  note={terms.groupShort[type.group] ?? ""}
                >
                  <Names of={type.label} />
                </Found>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
      </Spotlight.ActionsList>
      <div role="status">{nothing && <Spotlight.Empty>{t("palette.nothing")}</Spotlight.Empty>}</div>
    </Spotlight.Root>
  );
}

function Found({ icon, note, children }: { icon: React.ReactNode; note: string; children: React.ReactNode }) {
  return (
    <span style={{ display: "flex", gap: 10, width: "100%", alignItems: "center" }}>
      {icon}
      <span style={{ flex: 1, minWidth: 0, textAlign: "left" }}>{children}</span>
      <span className="dim tiny">{note}</span>
    </span>
  );
}
