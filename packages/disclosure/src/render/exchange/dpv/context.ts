const language = { "@container": "@language" };
const instant = { "@type": "http://www.w3.org/2001/XMLSchema#dateTime" };

/** Properties of DPV that lead from one thing to another. */
const links = [
  "hasApplicability",
  "hasCountry",
  "hasDataController",
  "hasDataProcessor",
  "hasLegalBasis",
  "hasNecessity",
  "hasPersonalData",
  "hasProcess",
  "hasPurpose",
  "hasRecipient",
  "hasRecipientDataController",
  "hasService",
  "hasServiceProvider",
];

/** What the keys mean: DPV's properties under their own names; for the rest, Dublin Core's. */
export function contextOf(namespaces: Readonly<Record<string, string>>) {
  return {
    "@version": 1.1,
    ...namespaces,
    dct: "http://purl.org/dc/terms/",
    conformsTo: { "@id": "dct:conformsTo", "@type": "@id" },
    description: { "@id": "dct:description", ...language },
    identifier: "dct:identifier",
    issued: { "@id": "dct:issued", ...instant },
    subject: { "@id": "dct:subject", ...language },
    title: { "@id": "dct:title", ...language },
    valid: { "@id": "dct:valid", ...instant },
    version: "dct:hasVersion",
    hasContact: "dpv:hasContact",
    hasName: { "@id": "dpv:hasName", ...language },
    ...Object.fromEntries(links.map((name) => [name, { "@id": `dpv:${name}`, "@type": "@id" }])),
  };
}
