"use client";
// What the keys of a review do.
import { Kbd, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import css from "./review.module.css";

const help = [["j", "k"], ["c"], ["u"], ["1", "9", "0"], ["e"], ["r"], ["a"], ["?"]] as const;

export function KeysHelp({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const t = useTranslations();
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t("keys.title")}
      centered
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <dl className={css.keys}>
        {help.map((keys) => (
          <div key={keys[0]}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(`keys.${keys[0] === "?" ? "help" : keys[0] === "1" ? "apps" : keys[0]}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
