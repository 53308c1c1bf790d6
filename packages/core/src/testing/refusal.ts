import { Problem } from "@pilu/schema";

/** The refusal that `work` ends with; a test fails when it is not refused. */
export async function refusal(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof Problem) return error;
  throw new Error("was not refused", { cause: error });
}
