import { measureExport } from "/work/main/bench/export.mjs";
console.log(JSON.stringify(await measureExport(), null, 1));
