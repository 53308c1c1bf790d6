// How the portal is built. The door (apps/api) passes its pages on as they are, so it compresses them itself.
import createNextIntlPlugin from "next-intl/plugin";

// The words are parsed when they are built: the parser, 15 kB, stays out of the browser.
const withWords = createNextIntlPlugin({
  requestConfig: "./src/words/request.ts",
  experimental: { messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
});

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"] },
};

export default withWords(config);
