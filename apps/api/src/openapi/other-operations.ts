// The addresses that are no public pages and no verbs.
import type { Operation } from "./operation.ts";

const json = "application/json";

/** For whoever runs the door. */
export const forOperators: readonly Operation[] = [
  { path: "/healthz", id: "health", says: "Whether the process lives.", media: json, answer: "Health" },
  {
    path: "/readyz",
    id: "readiness",
    says: "Whether it may be sent readers; 503 while it may not.",
    media: json,
    answer: "Readiness",
  },
  {
    path: "/metrics",
    id: "metrics",
    says: "Numbers for Prometheus, to this machine or with the metrics token.",
    media: "text/plain",
    refusals: [403],
  },
];

/** Files of the registry, for whoever is signed in or holds a token. */
export const ofRegistry: readonly Operation[] = [
  {
    path: "/api/audit.jsonl",
    id: "auditLog",
    says: "The log of decisions and administration, one entry a line.",
    media: "application/jsonl",
    refusals: [401, 403],
  },
  {
    path: "/api/apps/{app}/versions/{n}/dossier.json",
    id: "dossier",
    says: "Everything on record for one version, pilu.dossier/1.",
    media: json,
    answer: "Dossier",
    refusals: [401, 403, 404, 410],
  },
];
