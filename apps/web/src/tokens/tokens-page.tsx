"use client";
// Tokens with which programs act in somebody's name.
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../api/trpc.ts";
import { AllowedPage } from "../session/allowed.tsx";
import { ShownOnce } from "../session/shown-once.tsx";
import { PageHead } from "../shell/page.tsx";
import { Answer, Empty, Rows } from "../shell/state.tsx";
import { TokenDialog } from "./token-dialog.tsx";
import { TokenTable } from "./token-table.tsx";

export function TokensPage() {
  return (
    <AllowedPage action="token.issue">
      <Tokens />
    </AllowedPage>
  );
}

function Tokens() {
  const t = useTranslations();
  const list = useQuery(useTRPC().token.list.queryOptions());
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
      <Answer of={list} waiting={<Rows count={4} height={44} />}>
        {(tokens) =>
          tokens.length === 0 ? (
            <Empty title={t("tokens.noneTitle")}>{t("tokens.noneWhy")}</Empty>
          ) : (
            <TokenTable tokens={tokens} />
          )
        }
      </Answer>
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
