// The part of CycloneDX 1.6 that a disclosure fills, by itself: JSON and XML spell it differently. Null stands nowhere.

export interface Bom {
  /** `urn:uuid:…` (RFC 9562), of the document's digest. */
  readonly serialNumber: string;
  readonly metadata: {
    readonly timestamp: string | null;
    readonly component: Component;
    readonly supplier: Organisation;
    readonly properties: readonly Property[];
  };
  readonly components: readonly Component[];
  readonly services: readonly Service[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

export interface Component {
  readonly type: "application" | "library";
  readonly bomRef: string;
  readonly supplier: Organisation;
  readonly group: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly purl: string | null;
  readonly references: readonly Reference[];
}

export interface Organisation {
  readonly name: string;
  readonly country: string | null;
  readonly streetAddress: string | null;
  readonly urls: readonly string[];
  readonly contact: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  } | null;
}

export interface Service {
  readonly bomRef: string;
  readonly provider: Organisation;
  readonly name: string;
  readonly description: string;
  readonly data: readonly {
    /** Relative to the service: what an SDK collects enters it. */
    readonly flow: "inbound";
    /** Id of a data type of the taxonomy. */
    readonly classification: string;
    readonly name: string;
  }[];
  readonly references: readonly Reference[];
  readonly properties: readonly Property[];
}

export interface Reference {
  readonly type: "website" | "documentation" | "vcs" | "other";
  readonly url: string;
  readonly comment: string | null;
}

export interface Property {
  readonly name: string;
  readonly value: string;
}
