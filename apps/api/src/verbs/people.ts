import { AccessRole, Scope } from "@pilu/schema";
import { z } from "zod";
import { acting, Cursor, Id, open, reading, router } from "./procedures.ts";

const Secret = z.string().max(200);
const Person = z.strictObject({ person: Id });
const PeopleSearch = z
  .strictObject({
    text: z.string().max(200).optional(),
    limit: z.int().min(1).max(200).default(100),
    /** Where the page before ended: an address. */
    cursor: z.string().max(254).nullish(),
  })
  .prefault({});
const TokenSearch = z
  .strictObject({
    isOwn: z.boolean().optional(),
    isValid: z.boolean().optional(),
    text: z.string().max(200).optional(),
    limit: z.int().min(1).max(200).default(100),
    cursor: Cursor,
  })
  .prefault({});

/** Who is asking, and how people come in. Signing in and out is below `/api/auth`. */
export const session = router({
  ways: open.query(({ ctx }) => ctx.identity.ways),
  me: open.query(async ({ ctx }) => {
    const actor = await ctx.actor();
    return actor === null ? null : ctx.core.person.me(actor);
  }),
  invitation: open
    .input(z.strictObject({ secret: Secret }))
    .query(({ ctx, input }) => ctx.core.person.invitation(input.secret)),
  join: open
    .input(
      z.strictObject({
        secret: Secret,
        name: z.string().max(200),
        email: z.string().max(300).optional(),
        password: z.string().max(1000),
      }),
    )
    .mutation(({ ctx, input }) => ctx.identity.join(input)),
});

export const person = router({
  list: acting
    .input(PeopleSearch)
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.person.list({ ...query, actor: ctx.actor, after: cursor ?? undefined }),
    ),
  openInvitations: acting.query(({ ctx }) => ctx.core.person.openInvitations({ actor: ctx.actor })),
  names: reading.query(({ ctx }) => ctx.core.person.names({ actor: ctx.actor })),
  /** The answer holds the secret of the link: it is shown once. */
  invite: acting
    .input(z.strictObject({ email: z.string().max(300), roles: z.array(AccessRole).min(1) }))
    .mutation(({ ctx, input }) => ctx.core.person.invite({ ...input, actor: ctx.actor })),
  renew: acting
    .input(Person)
    .mutation(({ ctx, input }) => ctx.core.person.renew({ ...input, actor: ctx.actor })),
  changeRoles: acting
    .input(Person.extend({ roles: z.array(AccessRole).min(1) }))
    .mutation(({ ctx, input }) => ctx.core.person.changeRoles({ ...input, actor: ctx.actor })),
  /** One's own name. */
  rename: acting
    .input(z.strictObject({ name: z.string().max(200) }))
    .mutation(({ ctx, input }) => ctx.core.person.rename({ ...input, actor: ctx.actor })),
  deactivate: acting
    .input(Person)
    .mutation(({ ctx, input }) => ctx.core.person.deactivate({ ...input, actor: ctx.actor })),
  activate: acting
    .input(Person)
    .mutation(({ ctx, input }) => ctx.core.person.activate({ ...input, actor: ctx.actor })),
});

export const token = router({
  /** One's own, or all for whoever administers. */
  list: acting
    .input(TokenSearch)
    .query(({ ctx, input: { cursor, ...query } }) =>
      ctx.core.token.list({ ...query, actor: ctx.actor, after: cursor ?? undefined }),
    ),
  /** The answer holds the token itself: it is shown once. */
  issue: acting
    .input(
      z.strictObject({
        label: z.string().max(200),
        scopes: z.array(Scope).min(1),
        expiresInDays: z.int().min(1).max(366),
      }),
    )
    .mutation(({ ctx, input }) => ctx.core.token.issue({ ...input, actor: ctx.actor })),
  revoke: acting
    .input(z.strictObject({ token: Id }))
    .mutation(({ ctx, input }) => ctx.core.token.revoke({ ...input, actor: ctx.actor })),
});
