"use client";
// Keeps what was read as the app's newest scan: findings and drift are judged by it from then on.
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { Allowed } from "../session/allowed.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { GivenFile } from "./build-box.tsx";

export function KeepScan({
  slug,
  files,
  isWhole,
}: {
  slug: string;
  files: readonly GivenFile[];
  /** Whether all of it could be read: half a build would call missing what the other half holds. */
  isWhole: boolean;
}) {
  const t = useTranslations();
  const queries = useQueryClient();
  const keeping = useMutation(
    useTRPC().scan.checkBuild.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  );
  if (!isWhole || files.length === 0) return null;
  return (
    <Allowed action="scan.write">
      <div>
        {keeping.isSuccess ? (
          <p className="small" role="status">
            {t("build.kept")} <Link href={`/apps/${slug}/findings`}>{t("build.toFindings")}</Link>
          </p>
        ) : (
          <Button
            onClick={() => keeping.mutate({ app: slug, files: [...files] })}
            loading={keeping.isPending}
            title={t("build.keepWhy")}
          >
            {t("build.keep")}
          </Button>
        )}
        <ProblemNote error={keeping.error} />
      </div>
    </Allowed>
  );
}
