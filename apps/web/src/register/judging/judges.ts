// What judges a draft as it is typed, and shows how it will read: by the registry's own code, with its schemas and the
// taxonomy.

import { judge } from "../form/judge.ts";
import { lintDraft } from "../lint/lint-draft.ts";
import { rowOf } from "../preview/row.ts";

export const judges = { judge, lintDraft, rowOf };
