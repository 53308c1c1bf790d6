"use client";
// The weight of the whole change in one sentence, and the apps it reaches; pressing one shows its differences alone.
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useAddress } from "../../shell/address.ts";
import { Pills } from "../../shell/pills.tsx";
import { untilThere } from "../../shell/until-there.ts";
import { useName } from "../../words/words.tsx";
import { ClassMark } from "../marks/class-mark.tsx";
import type { ReviewGroup } from "../shapes.ts";
import css from "./review.module.css";

const AppChoice = dynamic(
  () => untilThere(() => import("./app-choice.tsx")).then((module) => module.AppChoice),
  {
    ssr: false,
  },
);

/** So many apps are named one by one; beyond them one is chosen from a list. */
const named = 6;

export function Verdict({ groups }: { groups: readonly ReviewGroup[] }) {
  const t = useTranslations();
  const say = useName();
  const [{ app: chosen }, setAddress] = useAddress(["app"]);
  const first = groups[0];
  if (first === undefined) return null;
  const apps = groups.flatMap((group) => group.apps);
  const actions = new Set(groups.flatMap(({ effect }) => effect.judgement.actions));
  const asks = actions.has("G")
    ? "guardian"
    : actions.has("S")
      ? "separate"
      : actions.has("C")
        ? "consent"
        : actions.has("N")
          ? "notice"
          : "quiet";
  const choose = (slug: string) => setAddress({ app: slug === chosen ? "" : slug }, "replace");
  return (
    <section className={css.verdict} aria-label={t("review.verdict")}>
      <ClassMark of={first.effect.judgement.class} />
      <p className={css.verdictWords}>{t(`review.asks.${asks}`, { count: apps.length })}</p>
      {apps.length <= named ? (
        <Pills
          label={t("review.reach")}
          pills={apps.map(({ slug, names }) => ({ value: slug, label: say(names) }))}
          value={chosen}
          press={choose}
        />
      ) : (
        <AppChoice apps={apps} chosen={chosen} choose={(app) => setAddress({ app }, "replace")} />
      )}
    </section>
  );
}
