import type { Writer } from "@pilu/db";
import { canonical, type RemarkKind } from "@pilu/schema";

/** Adds a line to a change's discussion; `body` is what its kind tells. Returns its id. */
export async function remark(
  tx: Writer,
  given: {
    readonly change: string;
    readonly kind: RemarkKind;
    readonly by: string;
    readonly at: number;
    readonly body: unknown;
    readonly replyTo?: string | null;
    readonly newId: () => string;
  },
): Promise<string> {
  const { body, newId, replyTo = null, ...rest } = given;
  const id = newId();
  await tx.putRemark({ ...rest, body: canonical(body), id, replyTo });
  return id;
}
