// What the door answers in JSON, as zod: the description of the interface is made from it, and a test holds real
// answers against it.
import { Action, Change, ChangeClass, Digest, Disclosure, Dossier, Instant, Role, Slug } from "@pilu/schema";
import { Crosswalks, Taxonomy } from "@pilu/schema/taxonomy";
import { z } from "zod";

const Names = z.record(z.string(), z.string());
const InBoth = <T extends z.ZodType>(one: T) => z.strictObject({ "zh-CN": one, en: one });
const Version = z.int().min(1);

const Listing = z.strictObject({
  apps: z.array(z.strictObject({ slug: Slug, name: Names, version: Version, effectiveAt: Instant })),
  /** Last app of this page where more follow: the next page begins after it. */
  next: Slug.nullable(),
});

const History = z.strictObject({
  app: Slug,
  versions: z.array(
    z.strictObject({
      version: Version,
      publishedAt: Instant,
      effectiveAt: Instant,
      base: Version.nullable(),
      class: ChangeClass,
      actions: z.array(Action),
      changes: z.array(Change).nullable(),
      hash: Digest,
      digest: Digest,
      prev: Digest.nullable(),
      inForce: z.boolean(),
      upcoming: z.boolean(),
      supersededBy: Version.nullable(),
      withdrawn: z.boolean(),
      redacted: z.string().nullable(),
    }),
  ),
});

const Consent = z.strictObject({
  kind: z.enum(["C", "S", "G"]),
  recipient: z.strictObject({
    id: z.string(),
    names: Names,
    role: Role.nullable(),
    sdk: z.strictObject({ id: z.string(), entry: z.string(), names: Names }).nullable(),
  }),
  items: z.array(
    z.strictObject({
      type: z.string(),
      platforms: z.array(z.string()),
      names: Names,
      sensitive: z.boolean(),
    }),
  ),
  purposes: z.array(z.strictObject({ id: z.string(), names: Names })),
  country: z.string().nullable(),
  text: InBoth(z.string()),
});

const Note = InBoth(z.strictObject({ sentences: z.array(z.string()), requests: z.array(z.string()) }));
const Step = z.strictObject({
  version: Version,
  base: Version.nullable(),
  publishedAt: Instant,
  effectiveAt: Instant,
  class: ChangeClass,
  actions: z.array(Action),
  text: Note.nullable(),
});

const Changes = z.strictObject({
  from: Version,
  to: Version,
  class: ChangeClass,
  actions: z.array(Action),
  reconsent: z.boolean(),
  consents: z.array(Consent),
  changes: z.array(Change),
  text: InBoth(z.array(z.string())),
  steps: z.array(Step),
  upcoming: z.array(Step.extend({ consents: z.array(Consent) })),
});

const Link = z.string();
const Discovery = z.strictObject({
  schema: z.literal("pilu.registry/1"),
  url: Link,
  apps: Link.nullable(),
  pages: Link.nullable(),
  app: z.strictObject({
    page: Link,
    version: Link,
    formats: z.array(z.string()),
    history: Link,
    feed: Link,
    changes: Link,
    frame: Link,
  }),
  embed: Link,
  documentSchema: Link,
  openapi: Link,
  taxonomy: z.strictObject({
    current: z.string(),
    versions: z.array(z.strictObject({ version: z.string(), json: Link, csv: Link })),
  }),
});

const Links = z.array(z.strictObject({ href: Link, type: z.string() }));
/** A link set: RFC 9264. */
const Catalog = z.strictObject({
  linkset: z.array(
    z.strictObject({ anchor: Link, "service-desc": Links, "service-meta": Links, status: Links }),
  ),
});

const Health = z.strictObject({ alive: z.literal(true) });
const Readiness = z.strictObject({
  ready: z.boolean(),
  storage: z.enum(["reachable", "unreachable"]),
  migrations: z.enum(["current", "ahead", "behind", "empty", "unknown"]),
  versions: z.enum(["fresh", "stale"]),
});

const TaxonomyDataSet = z.strictObject({
  schema: z.literal("pilu.taxonomy/1"),
  taxonomy: Taxonomy,
  crosswalks: Crosswalks,
});

const Refusal = z.strictObject({ code: z.string(), path: z.string(), message: z.string() });
/** Why something was refused: a stable code, and a sentence in the reader's language. */
const Problem = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), faults: z.array(Refusal) }),
});

/** A refusal in tRPC's envelope; what a verb answers otherwise is read off the router's types. */
const VerbProblem = z.strictObject({
  error: z.strictObject({
    message: z.string(),
    code: z.int(),
    data: z.strictObject({
      code: z.string(),
      httpStatus: z.int(),
      problem: z
        .strictObject({
          code: z.string(),
          facts: z.record(z.string(), z.union([z.string(), z.number()])),
          faults: z.array(z.looseObject({ code: z.string(), path: z.string() })),
        })
        .nullable(),
    }),
  }),
});

/** Something whose own schema says more than this one: a JSON Schema, this description. */
const AnyObject = z.record(z.string(), z.unknown());

export const answers = {
  AnyObject,
  Catalog,
  Changes,
  Discovery,
  Disclosure,
  Dossier,
  Health,
  History,
  Listing,
  Problem,
  Readiness,
  TaxonomyDataSet,
  VerbProblem,
} as const;
