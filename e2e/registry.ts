// The registry as a program of somebody who is signed in asks it.
import type { BrowserContext } from "playwright-core";
import { inject } from "vitest";

/** Asks the registry, or has it do something. The code of a refusal is thrown. */
export function registryOf(context: BrowserContext) {
  const door = inject("door");
  const answered = async <T>(answer: { json(): Promise<unknown> }): Promise<T> => {
    const said = (await answer.json()) as { result?: { data: T }; error?: { message: string } };
    if (said.result === undefined) throw new Error(said.error?.message ?? "no answer");
    return said.result.data;
  };
  return {
    ask: async <T>(path: string, input: object) =>
      answered<T>(
        await context.request.get(
          `${door}/trpc/${path}?${new URLSearchParams({ input: JSON.stringify(input) })}`,
        ),
      ),
    tell: async <T>(path: string, input: object) =>
      answered<T>(
        await context.request.post(`${door}/trpc/${path}`, { data: input, headers: { origin: door } }),
      ),
  };
}
