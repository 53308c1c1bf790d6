import type { answers } from "./answers.ts";

/** A parameter by its name; `parameters.ts` says what each is. */
export type ParameterName =
  | "after"
  | "app"
  | "build"
  | "lang"
  | "layout"
  | "locale"
  | "n"
  | "platform"
  | "refused"
  | "region"
  | "since"
  | "taxonomy";

/** One address that can be read, as the description of the interface tells it. */
export interface Operation {
  /** With `{name}` for each part that varies. */
  readonly path: string;
  readonly id: string;
  /** One sentence. */
  readonly says: string;
  readonly query?: readonly ParameterName[];
  /** Media type of the answer, without parameters. */
  readonly media: string;
  /** The schema of the answer; absent where it is no JSON of ours. */
  readonly answer?: keyof typeof answers;
  /** Statuses of refusals. */
  readonly refusals?: readonly number[];
}
