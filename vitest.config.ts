import { defineConfig } from "vitest/config";

const conditions = ["@pilu/source", "module", "node", "development|production"];
// `isolate: false`: a process reads the modules once for all its test files, as a server does for all its requests.
const shared = { resolve: { conditions }, ssr: { resolve: { conditions } } };

export default defineConfig({
  ...shared,
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: [
            "packages/*/src/**/*.test.ts",
            "apps/{api,cli}/src/**/*.test.ts",
            "apps/web/src/**/*.test.ts",
            "scripts/**/*.test.mjs",
          ],
          exclude: ["**/*.conformance.test.ts", "**/node_modules/**"],
          isolate: false,
          // A bound on what hangs, not on what is slow: speed is measured in bench/.
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: "conformance",
          include: ["packages/*/src/**/*.conformance.test.ts", "apps/*/src/**/*.conformance.test.ts"],
          globalSetup: ["./scripts/postgres-for-tests.ts"],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          globalSetup: ["./e2e/product.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
