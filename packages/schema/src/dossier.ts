import { z } from "zod";
import { Duty, DutyRecord } from "./change/duty.ts";
import { Action, ChangeClass } from "./disclosure/disclosure.ts";
import { Digest, EntityKind, Slug } from "./ids.ts";
import { Day, Instant } from "./text/day.ts";

/** An entry of the log: `body` as it is chained (its canonical text is what `digest` covers, after `prev`). */
const LogExtract = z.strictObject({
  is: z.enum(["approval", "act"]),
  seq: z.int().min(1),
  at: Instant,
  by: z.string(),
  prev: Digest.nullable(),
  digest: Digest,
  body: z.json(),
});

/**
 * A revision that a decision made. `sets` and `body` stand in it where this app's list is made of it, and are null
 * otherwise; the digests of all of a decision's revisions are needed to check it.
 */
const RevisionExtract = z.strictObject({
  kind: EntityKind,
  id: z.string(),
  number: z.int().min(1),
  effectiveAt: Instant,
  digest: Digest,
  sets: z.json(),
  body: z.json(),
});

/** A decision with the change that it was made on, as it was put before the reviewer, and all that was said of it. */
const DecisionExtract = z.strictObject({
  /** The approval: judgement, answers, classes, evidence and reasons stand in its body. */
  entry: LogExtract,
  revisions: z.array(RevisionExtract),
  /** Null for what the registry began with. */
  change: z
    .strictObject({
      id: z.string(),
      title: z.string(),
      edit: z.int().min(1),
      createdBy: z.string(),
      createdAt: Instant,
      authors: z.array(z.string()),
      draft: z.json(),
      discussion: z.array(
        z.strictObject({
          at: Instant,
          by: z.string(),
          kind: z.string(),
          body: z.json(),
        }),
      ),
      /** Entries of the log that sent it back before it was approved. */
      returned: z.array(LogExtract),
    })
    .nullable(),
});

const Note = z.strictObject({ sentences: z.array(z.string()), requests: z.array(z.string()) });

/**
 * Everything on record for one published version in one file, contract `pilu.dossier/1`: the document, the difference to
 * its base, the decisions that took effect with it, what was done about its duties, and the extract of the log that they
 * stand in. The file is canonical JSON (RFC 8785); `digest` is SHA-256 of it without this field. `pilu verify --against`
 * checks it by itself and against the registry. Instants are epoch milliseconds, people are ids that `people` names.
 */
export const Dossier = z.strictObject({
  schema: z.literal("pilu.dossier/1"),
  app: Slug,
  version: z.int().min(1),
  /** When it was made and by whom, and the end of the log at that moment. */
  taken: z.strictObject({ at: Instant, by: z.string(), seq: z.int().min(1), digest: Digest }),
  /** The published document, `pilu.disclosure/1`. */
  document: z.json(),
  /** The document of the version in force before; null for a first version. */
  before: z.json(),
  /** The differences between the two, judged by the rules of the maker with the classes and answers of the decisions. */
  differences: z.array(
    z.looseObject({
      key: z.string(),
      class: ChangeClass,
      actions: z.array(Action),
      rows: z.array(z.int()),
    }),
  ),
  /** What users were told, by language. */
  told: z.record(z.string(), Note),
  decisions: z.array(DecisionExtract),
  /** What the version asks for after publication, and what was recorded of it. */
  duties: z.array(
    z.strictObject({ duty: Duty, due: Day, record: DutyRecord.nullable(), entries: z.array(LogExtract) }),
  ),
  people: z.array(z.strictObject({ id: z.string(), name: z.string().nullable() })),
  digest: Digest,
});
export type Dossier = z.infer<typeof Dossier>;
