import type { Draft } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { compose } from "../compose/compose.ts";
import { inputOf, integrationOf, itemOf, sdkOf } from "./example-input.ts";
import { richDraft } from "./documents.ts";

type Fields = Record<string, unknown>;

/** One SDK of a list for stores: its data items, and how it is integrated. */
export interface StoreSdk {
  readonly id: string;
  readonly items?: readonly Fields[];
  readonly sdk?: Fields;
  readonly terms?: Fields;
}

/** A list of such SDKs. */
export function storeDraft(...all: readonly StoreSdk[]): Draft {
  const sdks = all.map(({ id, items, sdk = {} }) =>
    sdkOf(id, items === undefined ? sdk : { data: { kind: "items", items }, ...sdk }),
  );
  const integrations = all.map(({ id, terms = {} }) => integrationOf(id, terms));
  return richDraft(compose(inputOf(sdks, { integrations })));
}

export { itemOf };

const multiple = (question: string, responses: readonly string[]) =>
  responses.map((response) => [question, response, "MULTIPLE_CHOICE"]);

/** The questions that stand before the data types, in the order of exports that are public; none says when it was made. */
const aboutTheApp = [
  ["PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA", "", "REQUIRED"],
  ["PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT", "", "MAYBE_REQUIRED"],
  ...multiple("PSL_SUPPORTED_ACCOUNT_CREATION_METHODS", [
    "PSL_ACM_USER_ID_PASSWORD",
    "PSL_ACM_USER_ID_OTHER_AUTH",
    "PSL_ACM_USER_ID_PASSWORD_OTHER_AUTH",
    "PSL_ACM_OAUTH",
    "PSL_ACM_OTHER",
    "PSL_ACM_NONE",
  ]),
  ["PSL_ACM_SPECIFY", "", "MAYBE_REQUIRED"],
  ["PSL_ACCOUNT_DELETION_URL", "", "MAYBE_REQUIRED"],
  ...["YES", "NO", "NO_AUTO_DELETED"].map((answer) => [
    "PSL_SUPPORT_DATA_DELETION_BY_USER",
    `DATA_DELETION_${answer}`,
    "SINGLE_CHOICE",
  ]),
  ["PSL_DATA_DELETION_URL", "", "MAYBE_REQUIRED"],
  ["PSL_DATA_COLLECTION_COMPLIES_FAMILY_POLICY", "", "OPTIONAL"],
  ["PSL_INDEPENDENTLY_VALIDATED", "", "OPTIONAL"],
  ["PSL_UPI_BADGE_OPT_IN", "", "OPTIONAL"],
  ["PSL_HAS_OUTSIDE_APP_ACCOUNTS", "", "OPTIONAL"],
  ...multiple("PSL_OUTSIDE_APP_ACCOUNT_TYPES", [
    "PSL_LOGIN_WITH_OUTSIDE_APP_ID",
    "PSL_LOGIN_THROUGH_EMPLOYMENT_OR_ENTERPRISE_ACCOUNT",
    "PSL_OUTSIDE_APP_ACCOUNT_TYPE_OTHER",
  ]),
  ["PSL_OUTSIDE_APP_ACCOUNT_TYPE_SPECIFY", "", "MAYBE_REQUIRED"],
];

/** A Data safety form as the Play Console exports it, without answers; the last column is in any language. */
export function emptyForm({ label = () => "label", end = "\n" }: { label?: () => string; end?: string } = {}): string {
  const { csvHeader, types, purposes } = currentTaxonomy.google;
  const usage = (type: string, name: string) => `PSL_DATA_USAGE_RESPONSES:${type}:${name}`;
  const rows = [
    ...aboutTheApp,
    ...types.map(({ question, response }) => [question, response, "MULTIPLE_CHOICE"]),
    ...types.flatMap(({ response: type }) => [
      ...["ONLY_COLLECTED", "ONLY_SHARED"].map((kind) => [
        usage(type, "PSL_DATA_USAGE_COLLECTION_AND_SHARING"),
        `PSL_DATA_USAGE_${kind}`,
        "MULTIPLE_CHOICE",
      ]),
      [usage(type, "PSL_DATA_USAGE_EPHEMERAL"), "", "MAYBE_REQUIRED"],
      ...["OPTIONAL", "REQUIRED"].map((kind) => [
        usage(type, "DATA_USAGE_USER_CONTROL"),
        `PSL_DATA_USAGE_USER_CONTROL_${kind}`,
        "SINGLE_CHOICE",
      ]),
      ...["COLLECTION", "SHARING"].flatMap((kind) =>
        purposes.map((purpose) => [usage(type, `DATA_USAGE_${kind}_PURPOSE`), purpose, "MULTIPLE_CHOICE"]),
      ),
    ]),
  ];
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map(([question, response, requirement]) =>
    [question, response, "", requirement, quoted(label())].join(","),
  );
  return [csvHeader.join(","), ...lines].map((line) => line + end).join("");
}
