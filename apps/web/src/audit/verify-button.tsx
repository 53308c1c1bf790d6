"use client";
// Walks all that is stored and says whether every digest still fits.
import { Button } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import page from "../shell/page.module.css";
import { ProblemNote } from "../shell/problem-note.tsx";
import css from "./audit.module.css";

export function VerifyButton() {
  const t = useTranslations();
  const checking = useMutation(useTRPC().audit.verify.mutationOptions());
  const found = checking.data;
  return (
    <>
      <Button
        loading={checking.isPending}
        onClick={() => checking.mutate()}
        leftSection={<IconShieldCheck className="icon" stroke={1.75} aria-hidden="true" />}
      >
        {t("audit.verify")}
      </Button>
      <div className={css.verified} role="status">
        {found?.misfit === null && (
          <div className={`${page.note} ${css.fits}`}>
            <IconShieldCheck className="icon" stroke={1.75} aria-hidden="true" />
            <div>
              <p>
                {t("audit.fits", {
                  log: found.checked.log,
                  revisions: found.checked.revisions,
                  versions: found.checked.versions,
                })}
                {found.redacted.length > 0 && ` ${t("audit.takenOut", { count: found.redacted.length })}`}
              </p>
              {found.tip !== null && (
                <p className="dim">
                  {t("audit.tip")} <code>{found.tip}</code>
                </p>
              )}
            </div>
          </div>
        )}
        {found !== undefined && found.misfit !== null && (
          <div className={`${page.note} ${page.stop}`}>
            <p>
              <b>{t("audit.misfit")}</b>{" "}
              <code>
                {found.misfit.kind} {found.misfit.key}: {found.misfit.field}
              </code>
            </p>
          </div>
        )}
      </div>
      {checking.error !== null && (
        <div className={css.verified}>
          <ProblemNote error={checking.error} />
        </div>
      )}
    </>
  );
}
