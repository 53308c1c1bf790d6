import { AnswerGiven, ChangeClass, ChangeState, ClassGiven, Day, EntityKind, Instant } from "@pilu/schema";
import { z } from "zod";
import { acting, Cursor, Given, Id, reading, router } from "./procedures.ts";

const Entity = z.strictObject({ kind: EntityKind, id: Id });
const Seen = z.strictObject({ id: Id, edit: z.int().min(0) });
const When = Instant.or(Day).nullable().default(null);

/** The life of a change. A stale write is refused (409) with what is stored; the text of the caller stays theirs. */
export const change = router({
  list: reading
    .input(
      z.strictObject({
        states: z.array(ChangeState).optional(),
        text: z.string().max(200).optional(),
        touches: Entity.optional(),
        kind: EntityKind.optional(),
        /** A slug. */
        app: Id.optional(),
        class: ChangeClass.optional(),
        idleDays: z.int().min(1).max(3650).optional(),
        order: z.enum(["newest", "oldest"]).optional(),
        author: Id.optional(),
        limit: z.int().min(1).max(200).default(50),
        cursor: Cursor,
      }),
    )
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.change.list({ ...query, after: cursor ?? undefined }),
    ),
  get: reading.input(z.strictObject({ id: Id })).query(({ ctx, input }) => ctx.core.change.get(input.id)),
  /** One's own open changes that clash with what was approved meanwhile. */
  conflicting: acting.query(({ ctx }) => ctx.core.change.conflicting({ actor: ctx.actor })),
  openOn: reading.input(Entity).query(({ ctx, input }) => ctx.core.change.openOn(input)),
  review: reading
    .input(
      z.strictObject({
        id: Id,
        given: z
          .strictObject({ answers: z.array(AnswerGiven).max(5000), classes: z.array(ClassGiven).max(500) })
          .default({ answers: [], classes: [] }),
        effectiveAt: When,
      }),
    )
    .query(({ ctx, input }) => ctx.core.change.review(input)),
  compare: reading
    .input(z.strictObject({ id: Id, app: Id, effectiveAt: When }))
    .query(({ ctx, input }) => ctx.core.change.compare(input)),
  /** A new change without an id, or the next edit of one. `draft` is a `ChangeDraft`. */
  save: acting
    .input(z.strictObject({ id: Id.nullable(), edit: z.int().min(1).nullable(), draft: Given }))
    .mutation(({ ctx, input: { draft, ...seen } }) =>
      ctx.core.change.save({ ...seen, actor: ctx.actor, draft }),
    ),
  submit: acting
    .input(Seen)
    .mutation(({ ctx, input }) => ctx.core.change.submit({ ...input, actor: ctx.actor })),
  pullBack: acting
    .input(Seen)
    .mutation(({ ctx, input }) => ctx.core.change.pullBack({ ...input, actor: ctx.actor })),
  withdraw: acting
    .input(Seen)
    .mutation(({ ctx, input }) => ctx.core.change.withdraw({ ...input, actor: ctx.actor })),
  comment: acting
    .input(z.strictObject({ id: Id, comment: Given }))
    .mutation(({ ctx, input: { id, comment } }) =>
      ctx.core.change.comment({ id, comment, actor: ctx.actor }),
    ),
  proposeClass: acting
    .input(z.strictObject({ change: Id, edit: z.int().min(1), given: Given }))
    .mutation(({ ctx, input: { change, edit, given } }) =>
      ctx.core.change.proposeClass({ change, edit, given, actor: ctx.actor }),
    ),
  /** A `Decision`: for exactly the edit and the registry that were seen; sent twice, made once. */
  decide: acting.input(z.strictObject({ decision: Given })).mutation(async ({ ctx, input: { decision } }) => {
    const decided = await ctx.core.change.decide({ actor: ctx.actor, decision });
    ctx.publishSoon();
    return decided;
  }),
  rollBack: acting
    .input(z.strictObject({ change: Id, title: z.string().max(200).optional() }))
    .mutation(({ ctx, input: { change, title } }) =>
      ctx.core.change.rollBack({ change, actor: ctx.actor, ...(title === undefined ? {} : { title }) }),
    ),
  /** How far an approval is published. */
  progress: reading
    .input(z.strictObject({ seq: z.int().min(1) }))
    .query(({ ctx, input }) => ctx.core.disclosure.progress(input.seq)),
});
