"use client";
// The place of the public page before and after: what draws it is loaded when the reader comes near.
import { useIntersection } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Rows } from "../../shell/state.tsx";
import type { ReviewGroup } from "../shapes.ts";
import css from "./review.module.css";

const SideBySide = dynamic(() => import("./side-by-side.tsx").then((module) => module.SideBySide), {
  ssr: false,
  loading: () => <Awaited />,
});

export function PagesCompared({ groups }: { groups: readonly ReviewGroup[] }) {
  const { ref, entry } = useIntersection({ rootMargin: "400px" });
  const [wasSeen, setSeen] = useState(false);
  if (entry?.isIntersecting === true && !wasSeen) setSeen(true);
  return (
    <section className={css.section} aria-labelledby="pages" ref={ref}>
      {wasSeen ? <SideBySide groups={groups} /> : <Awaited />}
    </section>
  );
}

function Awaited() {
  const t = useTranslations();
  return (
    <>
      <div className={css.sectionHead}>
        <h2 id="pages">{t("pages.title")}</h2>
      </div>
      <Rows count={1} height={480} />
    </>
  );
}
