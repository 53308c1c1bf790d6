"use client";
// Which permissions the SDK uses in this app: its own list now and later, less those left out, or a list of the app's own.
import { Checkbox } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useTerm, useTerms } from "../../words/terms-context.tsx";
import { useForm } from "../form/form.tsx";
import { listAt, textAt, textsAt } from "../form/path.ts";
import css from "../register.module.css";
import { PermissionsField } from "../sdk/permissions-field.tsx";
import { InheritOrOwn } from "./inherit-or-own.tsx";
import { inheritedPermissions, usingPermission } from "./inherited-permissions.ts";
import { useSdkHere } from "./use-sdk-here.ts";

export function PermissionUse({ platforms }: { platforms: readonly string[] }) {
  const form = useForm();
  const sdk = useSdkHere(textAt(form.state, "sdk"));
  const mode = textAt(form.state, "permissions.mode");
  return (
    <>
      <InheritOrOwn
        path="permissions"
        begin={{
          inherit: { mode: "inherit", except: [] },
          own: { mode: "own", permissions: listAt(sdk, "permissions") },
        }}
      />
      {mode === "own" && <PermissionsField path="permissions.permissions" platforms={platforms} />}
      {mode === "inherit" && <Inherited names={inheritedPermissions(sdk, platforms)} />}
    </>
  );
}

function Inherited({ names }: { names: readonly string[] }) {
  const t = useTranslations();
  const term = useTerm();
  const terms = useTerms();
  const form = useForm();
  const except = textsAt(form.state, "permissions.except");
  if (names.length === 0) return <p className="small dim">{t("permission.none")}</p>;
  return (
    <div className={css.stack}>
      {names.map((name) => (
        <Checkbox
          key={name}
          size="sm"
          label={name in terms.permission ? term("permission", name) : name}
          description={name in terms.permission ? <span className="mono">{name}</span> : undefined}
          checked={!except.includes(name)}
          onChange={(event) => {
            const isUsed = event.currentTarget.checked;
            form.change((state) => usingPermission(state, name, isUsed));
          }}
        />
      ))}
    </div>
  );
}
