// How the portal is built. It is served behind the door (apps/api), which compresses and sets public addresses.
import createNextIntlPlugin from "next-intl/plugin";

const withWords = createNextIntlPlugin("./src/words/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"] },
};

export default withWords(config);
