import { Problem } from "@pilu/schema/problem";

/** A refusal of what the file at `path` holds, as one that names the file; anything else as it is. */
export function ofFile(path: string, error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const { code, facts, faults } = error;
  return new Problem(code, { ...facts, file: path }, { faults, cause: error });
}
