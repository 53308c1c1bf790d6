// How nginx (1.18 or newer) serves the site: canonical addresses as the door answers them, the language chosen where an
// address names none. Two files, because maps belong to the `http` block and locations to a `server` block.
import type { Line, Media } from "@pilu/core";
import { locales } from "@pilu/schema";

const app = "/d/[a-z0-9][a-z0-9-]*";
// Captures have names: a map that is asked on the way makes $1 its own.
const versions = `${app}(?:/v/[1-9][0-9]*)?`;
const either = `(?:${locales.join("|")})`;
const list = "(?:collected|shared)";
const current = "public, max-age=60";

/** For the `http` block: which language a reader gets; `lines` gives each app's own. */
export function nginxMaps(lines: readonly Line[]): string {
  const [first] = locales;
  const others = lines.filter(({ app }) => (app.locales[0] ?? first) !== first);
  return `# Of Pilu, for the http block of nginx: include it once. It is written anew with every export.
map_hash_bucket_size 128;
map_hash_max_size ${Math.max(2048, 2 ** Math.ceil(Math.log2(others.length * 2 + 1)))};
map $uri $pilu_app { default ""; "~^/d/(?<pilu_slug>[a-z0-9-]+)" $pilu_slug; }
map $pilu_app $pilu_first {
  default ${first};
${others.map(({ app }) => `  ${app.slug} ${app.locales[0]};\n`).join("")}}
map $http_accept_language $pilu_reads {
  default $pilu_first;
  "~*^(?:(?!\\s*en\\b)[^,]*,)*\\s*zh\\b" zh-CN;
  "~*^(?:(?!\\s*zh\\b)[^,]*,)*\\s*en\\b" en;
}
map $arg_lang $pilu_lang { "" $pilu_reads; "~*^zh(?![a-z])" zh-CN; default en; }
map $arg_after $pilu_after { "" ""; "~^(?<pilu_last>[a-z0-9-]+)$" "after-$pilu_last."; default "none."; }
map $arg_after $pilu_list { "" json; "~^(?<pilu_final>[a-z0-9-]+)$" "after-$pilu_final.json"; default none; }
map $args $pilu_since { default none; "~^since=(?<pilu_n>[1-9][0-9]*)$" $pilu_n; }
`;
}

interface Location {
  readonly match: string;
  readonly file: string;
  readonly media: Media;
  readonly cache?: string;
  readonly varies?: boolean;
}

const locations: readonly Location[] = [
  { match: "= /d", file: "/d.$pilu_after$pilu_lang.html", media: "html", varies: true },
  { match: "= /d.json", file: "/d.$pilu_list", media: "json" },
  { match: "= /schema/disclosure-1.json", file: "$uri", media: "json", cache: "public, max-age=86400" },
  { match: `~ "^${app}$"`, file: "$uri/$pilu_lang.html", media: "html", varies: true },
  { match: `~ "^${app}/v/[1-9][0-9]*$"`, file: "$uri/$pilu_lang.html", media: "html", varies: true },
  { match: `~ "^${app}/${either}$"`, file: "$uri.html", media: "html" },
  {
    match: `~ "^${app}/v/[1-9][0-9]*/${either}$"`,
    file: "$uri.html",
    media: "html",
    cache: "public, max-age=86400",
  },
  { match: `~ "^${app}\\.json$"`, file: "$uri", media: "json" },
  {
    match: `~ "^${app}/v/[1-9][0-9]*\\.json$"`,
    file: "$uri",
    media: "json",
    cache: "public, max-age=31536000, immutable",
  },
  {
    match: `~ "^(?<pilu_stem>${versions})\\.md$"`,
    file: "$pilu_stem.$pilu_lang.md",
    media: "md",
    varies: true,
  },
  {
    match: `~ "^(?<pilu_stem>${versions})\\.csv$"`,
    file: "$pilu_stem.$pilu_lang.csv",
    media: "csv",
    varies: true,
  },
  ...(["cdx.json", "cdx.xml", "dpv.jsonld", "fides.yaml"] as const).flatMap((media) => {
    const end = media.replace(".", "\\.");
    return [
      { match: `~ "^${app}\\.${end}$"`, file: "$uri", media },
      {
        match: `~ "^${app}/v/[1-9][0-9]*\\.${end}$"`,
        file: "$uri",
        media,
        cache: "public, max-age=86400",
      },
    ];
  }),
  ...(["json", "csv"] as const).map((media) => ({
    match: `~ "^/taxonomy/[0-9]+\\.[0-9]+\\.${media}$"`,
    file: "$uri",
    media,
    cache: "public, max-age=31536000, immutable",
  })),
  // The lists of collected and of shared information, as they are now and as they were with a version.
  { match: `~ "^${versions}/${list}$"`, file: "$uri/$pilu_lang.html", media: "html", varies: true },
  { match: `~ "^${app}/${list}/${either}$"`, file: "$uri.html", media: "html" },
  { match: `~ "^${app}/${list}\\.json$"`, file: "$uri", media: "json" },
  {
    match: `~ "^${app}/v/[1-9][0-9]*/${list}/${either}$"`,
    file: "$uri.html",
    media: "html",
    cache: "public, max-age=86400",
  },
  {
    match: `~ "^${app}/v/[1-9][0-9]*/${list}\\.json$"`,
    file: "$uri",
    media: "json",
    cache: "public, max-age=86400",
  },
  ...(["md", "csv"] as const).map((media) => ({
    match: `~ "^(?<pilu_stem>${versions}/${list})\\.${media}$"`,
    file: `$pilu_stem.$pilu_lang.${media}`,
    media,
    varies: true,
  })),
  { match: `~ "^${app}/history$"`, file: "$uri.$pilu_lang.html", media: "html", varies: true },
  {
    match: `~ "^(?<pilu_stem>${app}/feed)\\.atom$"`,
    file: "$pilu_stem.$pilu_lang.atom",
    media: "atom",
    varies: true,
  },
  { match: `~ "^${app}/(?:history|changes/[1-9][0-9]*)\\.json$"`, file: "$uri", media: "json" },
  // What one user refused or one law asks takes a question to be answered: such answers are not files.
  { match: `~ "^${app}/changes$"`, file: "$uri/$pilu_since.json", media: "json" },
];

/** For a `server` block, whose `root` is the folder of the site; headers are those that the door sends. */
export function nginxLocations(headers: Readonly<Record<Media, readonly string[]>>): string {
  return `# Of Pilu, for the server block of nginx whose root is the folder of the site. It is written anew with every export.
# Add "brotli_static on;" where nginx has that module: the .br files lie ready.
gzip_static on;
gzip_vary on;
location ^~ /.pilu { return 404; }
location ^~ /.new { return 404; }
location ~ "^/sitemap[0-9-]*\\.xml$" { types {} default_type application/xml; }
location ~ "\\.at-[0-9]+$" { return 404; }
${locations.map((one) => locationText(one, headers[one.media])).join("\n")}
`;
}

function locationText(
  { match, file, cache = current, varies }: Location,
  headers: readonly string[],
): string {
  const named = headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1] ?? ""] as const] : []));
  const type = named.find(([name]) => name === "Content-Type")?.[1] ?? "";
  const added = [
    ...named.filter(([name]) => name !== "Content-Type"),
    ["Cache-Control", cache] as const,
    ...(varies === true ? [["Vary", "Accept-Language"] as const] : []),
  ];
  const lines = added.map(([name, value]) => `  add_header ${name} "${value}";`);
  return [
    `location ${match} {`,
    "  types {}",
    `  default_type "${type}";`,
    ...lines,
    `  try_files ${file} =404;`,
    "}",
  ].join("\n");
}
