#!/usr/bin/env node
// Starts the built command; says how to build it where that was not done.
import { existsSync } from "node:fs";
import module from "node:module";

const built = new URL("../dist/pilu.mjs", import.meta.url);
if (existsSync(built)) {
  // Keeps compiled code between starts, on Node 22 and newer.
  module.enableCompileCache?.();
  await import(built.href);
} else {
  console.error("pilu is not built yet: run npm start once, or npm run build, in the repository.");
  process.exitCode = 2;
}
