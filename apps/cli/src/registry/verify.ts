import type { ExitCode, Session } from "../session.ts";
import { mustBeCurrent, withDatabase } from "./database.ts";

/** `pilu verify`: 1 where a stored digest does not fit, naming the first that does not. */
export async function verifyVerb(session: Session): Promise<ExitCode> {
  const misfit = await withDatabase(session, "reading", async ({ store }) => {
    await mustBeCurrent(store);
    const { openCore } = await import("@pilu/core");
    return openCore({ store }).registry.verify();
  });
  session.result(session.word(misfit === null ? "verify.fits" : "verify.misfit", { ...misfit }));
  return misfit === null ? 0 : 1;
}
