"use client";
// Who may come in: everybody with their roles, and the links that are still open.
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { AllowedPage } from "../session/allowed.tsx";
import { useAddress } from "../shell/address.ts";
import page from "../shell/page.module.css";
import { PageHead } from "../shell/page.tsx";
import { SearchBox } from "../shell/search-box.tsx";
import { useSearchText } from "../shell/search-text.ts";
import { InviteDialog } from "./invite-dialog.tsx";
import { LinkNote, type MadeLink } from "./link-note.tsx";
import { OpenInvitations } from "./open-invitations.tsx";
import { PeopleList } from "./people-list.tsx";

export function PeoplePage() {
  return (
    <AllowedPage action="person.change">
      <People />
    </AllowedPage>
  );
}

function People() {
  const t = useTranslations();
  const [isInviting, setInviting] = useState(false);
  const [made, setMade] = useState<MadeLink | null>(null);
  const [{ q }, set] = useAddress(["q"]);
  const search = useSearchText(
    q,
    useCallback((text) => set({ q: text }, "replace"), [set]),
  );
  return (
    <>
      <PageHead
        title={t("nav.people")}
        aside={
          <Button
            variant="filled"
            onClick={() => setInviting(true)}
            leftSection={<IconPlus className="icon" stroke={1.75} aria-hidden="true" />}
          >
            {t("people.invite")}
          </Button>
        }
      >
        {t("people.what")}
      </PageHead>
      {made !== null && <LinkNote made={made} />}
      <OpenInvitations />
      <search className={page.narrow}>
        <SearchBox label={t("people.find")} value={search.typed} type={search.type} />
      </search>
      <PeopleList text={search.settled} onLink={setMade} />
      {isInviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onMade={(link) => {
            setInviting(false);
            setMade(link);
          }}
        />
      )}
    </>
  );
}
