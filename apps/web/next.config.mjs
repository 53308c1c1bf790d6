// How the portal is built. The door (apps/api) passes its pages on as they are, so it compresses them itself.
import createNextIntlPlugin from "next-intl/plugin";

const withWords = createNextIntlPlugin("./src/words/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"] },
};

export default withWords(config);
