// The addresses without login, by the page that answers them: one that is missing here does not compile.
import { downloads } from "@pilu/core";
import { exchanges } from "@pilu/disclosure";
import type { Address } from "../public/address.ts";
import type { Operation } from "./operation.ts";

const json = "application/json";
const csv = "text/csv";
const page = "text/html";
const gone = [404, 410];
const build = ["platform", "build"] as const;

/** Both addresses of what an app has: of the version in force, and of one by its number. */
function ofBoth(of: Operation): Operation[] {
  const { path, id, says, query = [] } = of;
  return [
    { ...of, refusals: gone, query: [...query, ...build], says: `${says} of the version in force.` },
    {
      ...of,
      refusals: gone,
      path: path.replace("{app}", "{app}/v/{n}"),
      id: `${id}Version`,
      says: `${says} of version n.`,
    },
  ];
}

const exchangeMedia = {
  "cdx.json": { id: "cycloneDxJson", media: "application/vnd.cyclonedx+json", says: "CycloneDX 1.6 JSON" },
  "cdx.xml": { id: "cycloneDxXml", media: "application/vnd.cyclonedx+xml", says: "CycloneDX 1.6 XML" },
  "dpv.jsonld": { id: "dpv", media: "application/ld+json", says: "Data Privacy Vocabulary, JSON-LD," },
  "fides.yaml": { id: "fides", media: "application/yaml", says: "Fides manifest" },
} as const;

const office = "application/vnd.openxmlformats-officedocument";
const layout = ["lang", "layout"] as const;
const downloadMedia = {
  docx: { id: "word", media: `${office}.wordprocessingml.document`, says: "Word document", query: layout },
  xlsx: { id: "excel", media: `${office}.spreadsheetml.sheet`, says: "Excel workbook", query: layout },
  txt: { id: "plainText", media: "text/plain", says: "Plain text, line by line,", query: ["lang"] },
} as const;

export const publicOperations: Readonly<Record<Address["page"], readonly Operation[]>> = {
  index: [
    {
      path: "/d",
      id: "apps",
      says: "The apps that publish here.",
      media: page,
      query: ["after", "lang"],
      refusals: [404],
    },
    {
      path: "/d.json",
      id: "appsJson",
      says: "The apps that publish here, 500 a page.",
      media: json,
      answer: "Listing",
      query: ["after"],
      refusals: [404],
    },
  ],
  disclosure: [
    ...ofBoth({
      path: "/d/{app}",
      id: "page",
      says: "The page, in the reader's language,",
      media: page,
      query: ["lang"],
    }),
    ...ofBoth({ path: "/d/{app}/{locale}", id: "pageIn", says: "The page in one language", media: page }),
    ...ofBoth({
      path: "/d/{app}.json",
      id: "document",
      says: "The document",
      media: json,
      answer: "Disclosure",
    }),
    ...ofBoth({
      path: "/d/{app}.md",
      id: "markdown",
      says: "Markdown",
      media: "text/markdown",
      query: ["lang"],
    }),
    ...ofBoth({ path: "/d/{app}.csv", id: "table", says: "CSV", media: csv, query: ["lang"] }),
  ],
  download: downloads.flatMap((format) => ofBoth({ path: `/d/{app}.${format}`, ...downloadMedia[format] })),
  exchange: exchanges.flatMap((format) => ofBoth({ path: `/d/{app}.${format}`, ...exchangeMedia[format] })),
  "double-list": (["collected", "shared"] as const).flatMap((list) => {
    const says = (what: string) =>
      `${what} of what is ${list === "shared" ? "shared with third parties" : list}`;
    const path = `/d/{app}/${list}`;
    return [
      ...ofBoth({ path, id: list, says: says("The list"), media: page, query: ["lang"] }),
      ...ofBoth({
        path: `${path}/{locale}`,
        id: `${list}In`,
        says: says("The list, in one language,"),
        media: page,
      }),
      ...ofBoth({ path: `${path}.json`, id: `${list}Json`, says: says("The list as data"), media: json }),
      ...ofBoth({
        path: `${path}.md`,
        id: `${list}Markdown`,
        says: says("The list in Markdown"),
        media: "text/markdown",
        query: ["lang"],
      }),
      ...ofBoth({
        path: `${path}.csv`,
        id: `${list}Table`,
        says: says("The list in CSV"),
        media: csv,
        query: ["lang"],
      }),
    ];
  }),
  history: [
    {
      path: "/d/{app}/history",
      id: "history",
      says: "All versions as a page.",
      media: page,
      query: ["lang"],
      refusals: [404],
    },
    {
      path: "/d/{app}/history.json",
      id: "historyJson",
      says: "All versions with dates, class and changes.",
      media: json,
      answer: "History",
      refusals: [404],
    },
  ],
  feed: [
    {
      path: "/d/{app}/feed.atom",
      id: "feed",
      says: "The newest versions as an Atom feed.",
      media: "application/atom+xml",
      query: ["lang"],
      refusals: [404],
    },
  ],
  changes: [
    {
      path: "/d/{app}/changes",
      id: "changes",
      says: "Whether a user must be told or asked again, and for what.",
      media: json,
      answer: "Changes",
      query: ["since", "refused", "region", "platform"],
      refusals: [400, 404, 410],
    },
    {
      path: "/d/{app}/changes/{n}.json",
      id: "changesSince",
      says: "The same at an address of its own.",
      media: json,
      answer: "Changes",
      query: ["refused", "region", "platform"],
      refusals: [400, 404, 410],
    },
  ],
  frame: [
    {
      path: "/d/{app}/frame",
      id: "frame",
      says: "The page for a frame of another site.",
      media: page,
      query: ["lang", ...build],
      refusals: gone,
    },
    {
      path: "/d/{app}/frame/{locale}",
      id: "frameIn",
      says: "The same in one language.",
      media: page,
      query: build,
      refusals: gone,
    },
  ],
  embed: [{ path: "/embed.js", id: "embed", says: "The web component.", media: "text/javascript" }],
  schema: [
    {
      path: "/schema/disclosure-1.json",
      id: "documentSchema",
      says: "JSON Schema of the document.",
      media: json,
      answer: "AnyObject",
    },
  ],
  taxonomy: [
    {
      path: "/taxonomy/{taxonomy}.json",
      id: "taxonomy",
      says: "A version of the taxonomy with its crosswalks; it never changes.",
      media: json,
      answer: "TaxonomyDataSet",
      refusals: [404],
    },
    {
      path: "/taxonomy/{taxonomy}.csv",
      id: "taxonomyTable",
      says: "The same as a table.",
      media: csv,
      refusals: [404],
    },
  ],
  discovery: [
    {
      path: "/.well-known/pilu.json",
      id: "discovery",
      says: "Where everything is.",
      media: json,
      answer: "Discovery",
    },
  ],
  catalog: [
    {
      path: "/.well-known/api-catalog",
      id: "catalog",
      says: "The API catalogue (RFC 9727).",
      media: "application/linkset+json",
      answer: "Catalog",
    },
  ],
  openapi: [
    { path: "/openapi.json", id: "openapi", says: "This description.", media: json, answer: "AnyObject" },
  ],
};
