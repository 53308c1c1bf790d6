// For the suites: something in every table of the review machine, under given ids.
import type { ChangeState } from "@pilu/schema";
import { normalise } from "../normalise.ts";
import type { Store } from "../store.ts";
import { changeOf, digestOf, enact, registry, sdk } from "./sample.ts";

const states: readonly ChangeState[] = ["draft", "in-review", "approved"];

/** Fills them for every one of `ids`, several of one instant; the registry must have an app and the version `trails` 1. */
export async function fillReview(store: Store, ids: readonly string[]): Promise<void> {
  for (const id of ids.slice(0, 5)) await enact(store, { subject: id });
  await store.transact(async (tx) => {
    for (let seq = await tx.nextToExpand(); seq !== null && seq <= 3; seq = await tx.nextToExpand()) {
      await tx.expand({ seq, touched: [registry], after: "", limit: 100 });
      await tx.markExpanded(seq);
    }
    for (const [at, id] of ids.entries()) {
      const roles = at % 2 === 0 ? (["engineer", "legal"] as const) : [];
      const createdAt = (at % 3) * 1_000;
      await tx.putChange(
        changeOf(id, {
          state: states[at % 3] ?? "draft",
          search: normalise(`${id} ＡＬＰＨＡ Straße`),
          submittedSeq: at % 2 === 0 ? null : at,
          createdAt,
          changedAt: createdAt,
          touches: [sdk(id), sdk(ids[at % 4] ?? id)],
        }),
      );
      await tx.addAuthors(id, ids.slice(0, at % 6));
      for (const n of [2, 1]) {
        const replyTo = n === 1 ? null : `${id} 1`;
        await tx.putRemark({
          id: `${id} ${n}`,
          change: id,
          at: 1,
          by: id,
          kind: "comment",
          replyTo,
          body: id,
        });
      }
      await tx.putPerson({
        id,
        email: `${id}@example.com`,
        name: id,
        roles,
        isActive: at % 2 === 0,
        createdAt,
      });
      await tx.putInvitation({
        hash: digestOf(id),
        email: at % 2 === 0 ? null : id,
        roles,
        by: id,
        createdAt,
        expiresAt: 9_000,
        usedBy: null,
      });
      await tx.useInvitation(digestOf(ids[at - (at % 2)] ?? id), id);
      await tx.putToken({
        id,
        hash: digestOf(id),
        label: id,
        scopes: ["scan:write"],
        issuer: ids[at % 3] ?? id,
        createdAt,
        expiresAt: 9_000,
        revokedAt: null,
        usedAt: null,
      });
      await tx.markToken(ids[at - (at % 2)] ?? id, { revokedAt: 2_000 });
      await tx.putSuppression({ key: id, body: id });
      await tx.putLink({ url: `https://pilu.example/${id}`, checkedAt: at, body: id });
      await tx.putScan({ id, app: "trails", at, by: id, body: id }, 30);
      await tx.putSettlement({ app: "trails", n: 1, duty: id, at, by: id, body: id });
    }
  });
}
