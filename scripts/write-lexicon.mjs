// Writes the terms of the current taxonomy as the intake looks for them. Run it when a name of a data type changes, with
// the packages built; a test fails until then.
import { writeFileSync } from "node:fs";
import { lexiconTable } from "../packages/intake/dist/text/lexicon-table.js";
import { currentTaxonomy } from "../packages/schema/dist/taxonomy/index.js";

const file = new URL("../packages/intake/src/text/data/lexicon.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(lexiconTable(currentTaxonomy))}\n`);
