import type { AnyDisclosure } from "@pilu/schema";
import { type SentItem, sdksOf, sentAway } from "../sent-away.ts";

/** An answer that the list gives: this response is chosen, because of these SDKs. */
export interface Answer {
  readonly question: string;
  readonly response: string;
  readonly sdks: readonly string[];
}

/** What the list says of one type of the form. */
export interface TypeAnswers {
  /** Such as `PSL_DEVICE_ID`. */
  readonly type: string;
  readonly answers: readonly Answer[];
  readonly sdks: readonly string[];
  /** Whether it cannot be withheld; null where the vendors do not say. */
  readonly isRequired: boolean | null;
  /** Data types of ours that are told under this one by judgement, not by name. */
  readonly judged: readonly string[];
  /** SDKs of affiliates, of which the list does not tell whether Google would call it sharing. */
  readonly affiliates: readonly string[];
}

export interface Answers {
  readonly types: readonly TypeAnswers[];
  /** Data types of ours that the form has no type for. */
  readonly untyped: readonly { readonly dataType: string; readonly sdks: readonly string[] }[];
  readonly silent: readonly string[];
}

export const usage = "PSL_DATA_USAGE_RESPONSES";
export const userControl = {
  required: "PSL_DATA_USAGE_USER_CONTROL_REQUIRED",
  optional: "PSL_DATA_USAGE_USER_CONTROL_OPTIONAL",
};
// Whoever decides himself what he does with the data is no service provider of the app.
const sharing = new Set<string>(["independent", "joint"]);

/** What the SDKs of a list mean for Google's Data safety form (support.google.com, answer 10787469). */
export function dataSafetyAnswers(document: AnyDisclosure): Answers {
  const { items, silent, taxonomy } = sentAway(document, "android");
  const purposes = new Map<string, string>(taxonomy.purposes.map(({ id, google }) => [id, google]));
  const byType = new Map<string, SentItem[]>();
  const untyped = new Map<string, SentItem[]>();
  for (const sent of items) {
    const [map, key] =
      sent.type.google === null ? [untyped, sent.type.id] : [byType, sent.type.google.response];
    map.set(key, [...(map.get(key) ?? []), sent]);
  }
  return {
    types: taxonomy.google.types.flatMap(({ question, response }) => {
      const sent = byType.get(response);
      return sent === undefined ? [] : [typeAnswers({ question, response }, { sent, purposes })];
    }),
    untyped: [...untyped].map(([dataType, sent]) => ({ dataType, sdks: sdksOf(sent) })),
    silent: silent.map(({ sdk }): string => sdk),
  };
}

function typeAnswers(
  { question, response }: { question: string; response: string },
  { sent, purposes }: { sent: readonly SentItem[]; purposes: ReadonlyMap<string, string> },
): TypeAnswers {
  const about = (name: string) => `${usage}:${response}:${name}`;
  const shared = sent.filter(({ entry }) => sharing.has(entry.role));
  const purposeAnswers = (name: string, those: readonly SentItem[]) => {
    const found = new Map<string, SentItem[]>();
    for (const one of those)
      for (const purpose of one.purposes) {
        const google = purposes.get(purpose);
        if (google !== undefined) found.set(google, [...(found.get(google) ?? []), one]);
      }
    return [...found].map(([id, of]) => ({ question: about(name), response: id, sdks: sdksOf(of) }));
  };
  const handling = about("PSL_DATA_USAGE_COLLECTION_AND_SHARING");
  const demands = new Set(sent.map(({ item }) => item.demand));
  return {
    type: response,
    sdks: sdksOf(sent),
    isRequired: demands.has("required") ? true : demands.has("not-stated") ? null : false,
    judged: [...new Set(sent.filter(({ type }) => type.mapping !== "direct").map(({ type }) => type.id))],
    affiliates: sdksOf(sent.filter(({ entry }) => entry.role === "affiliate")),
    answers: [
      { question, response, sdks: sdksOf(sent) },
      { question: handling, response: "PSL_DATA_USAGE_ONLY_COLLECTED", sdks: sdksOf(sent) },
      ...(shared.length === 0
        ? []
        : [{ question: handling, response: "PSL_DATA_USAGE_ONLY_SHARED", sdks: sdksOf(shared) }]),
      ...purposeAnswers("DATA_USAGE_COLLECTION_PURPOSE", sent),
      ...purposeAnswers("DATA_USAGE_SHARING_PURPOSE", shared),
    ],
  };
}
