// The entry of the command. Whatever a verb needs is loaded when it is called: `scan` starts in a tenth of a second.
import { run } from "./program.ts";
import { openSession } from "./session.ts";

// Somebody who reads no further (`pilu scan | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), openSession(process.env));
