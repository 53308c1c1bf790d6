"use client";
// Tokens with which programs act in somebody's name.
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { AllowedPage } from "../session/allowed.tsx";
import { ShownOnce } from "../session/shown-once.tsx";
import { useAddress } from "../shell/address.ts";
import { CountedTabs } from "../shell/counted-tabs.tsx";
import page from "../shell/page.module.css";
import { PageHead } from "../shell/page.tsx";
import { SearchBox } from "../shell/search-box.tsx";
import { useSearchText } from "../shell/search-text.ts";
import { TokenDialog } from "./token-dialog.tsx";
import { TokenList } from "./token-list.tsx";

export function TokensPage() {
  return (
    <AllowedPage action="token.issue">
      <Tokens />
    </AllowedPage>
  );
}

function Tokens() {
  const t = useTranslations();
  const [{ q, state }, set] = useAddress(["q", "state"]);
  const search = useSearchText(
    q,
    useCallback((text) => set({ q: text }, "replace"), [set]),
  );
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<{ secret: string; label: string } | null>(null);
  return (
    <>
      <PageHead
        title={t("nav.tokens")}
        aside={
          <Button
            variant="filled"
            onClick={() => setMaking(true)}
            leftSection={<IconPlus className="icon" stroke={1.75} aria-hidden="true" />}
          >
            {t("tokens.new")}
          </Button>
        }
      >
        {t("tokens.what")}
      </PageHead>
      {made !== null && (
        <ShownOnce
          title={t("tokens.made", { name: made.label })}
          why={t("tokens.once")}
          secret={made.secret}
          copy={t("tokens.copy")}
        />
      )}
      <search className={page.narrow}>
        <CountedTabs
          label={t("tokens.byState")}
          tabs={[
            { value: "", label: t("tokens.all") },
            { value: "valid", label: t("tokens.stillValid") },
          ]}
          value={state}
          set={(value) => set({ state: value })}
        />
        <SearchBox label={t("tokens.find")} value={search.typed} type={search.type} />
      </search>
      <TokenList isValid={state === "valid"} text={search.settled} />
      {isMaking && (
        <TokenDialog
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false);
            setMade(token);
          }}
        />
      )}
    </>
  );
}
