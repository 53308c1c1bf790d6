"use client";
import { Button, Modal } from "@mantine/core";
import { IconQrcode } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { OnPhone } from "./on-phone.tsx";

/** Shows the code that opens the public page on a phone. */
export function PhoneButton({ slug }: { slug: string }) {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => setOpen(true)}
        leftSection={<IconQrcode className="icon" stroke={1.75} aria-hidden="true" />}
      >
        {t("embed.onPhone")}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t("embed.onPhone")} size="sm" centered>
        <OnPhone slug={slug} />
      </Modal>
    </>
  );
}
