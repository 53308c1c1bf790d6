import { ground } from "./style/ground.ts";
import { list } from "./style/list.ts";
import { matrix } from "./style/matrix.ts";
import { overview } from "./style/overview.ts";
import { print } from "./style/print.ts";

/**
 * The one style sheet of every public page, as it stands in their `<style>`: a constant, so that a server can allow
 * it by its hash (`style-src 'sha256-…'`) and nothing else. Sizes are relative: text may be enlarged at will.
 */
export const pageStyle = ground + overview + matrix + list + print;
