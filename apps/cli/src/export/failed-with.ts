/** Whether the system refused something with one of these codes of its own. */
export function failedWith(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/** Whether a file is not there, or no folder on the way to it. */
export const isMissing = (error: unknown): boolean => failedWith(error, ["ENOENT"]);
