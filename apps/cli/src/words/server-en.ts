/** What the command says about verbs that ask a server. */
export const server = {
  "usage.no-token":
    "there is no token; make one with the rights that the command names in its help and set PILU_TOKEN to it",
  "help.server": "address of Pilu (else PILU_SERVER); the token comes from PILU_TOKEN",
  "help.policy.app":
    "say what the SDKs of this app collect and the policy never mentions; asks the server, with the right registry:read",
  "help.import.app":
    "make a draft change for this app, by its slug; asks the server, with the rights registry:read and change:propose",
  "policy.missing": "Collected by SDKs of the app and never mentioned: {count}. Sentences to add:",
  "policy.nothing-missing": "Everything that the SDKs of the app collect is mentioned.",
  "import.no-app": "name the app with --app, or read the file here with --dry-run",
  "import.title": "Import of {file}",
  "import.change": "Draft change: {address}",
  "import.nothing": "The registry says all of this already; no change was made.",
  "import.edits":
    "New SDKs: {sdks}; new providers: {vendors}; SDKs of the app, new or changed: {integrations}; as they were: {same}.",
  "import.open-title": "To fill in before it can be submitted:",
  "import.report":
    "Read from {file} ({format}): {rows} rows, {sdks} SDKs; pieces placed {placed}, guessed {guessed}, left over {left}.",
  "import.report.decide": "To decide: {list}",
  "import.report.left": "Left over: {list}",
  "import.report.more": "and {count} more",
  "help.links": "look at the policy links of all SDKs and say which lead to no policy",
  "help.links.last": "say what was found last, and ask nobody",
  "help.links.json": "print the result as JSON (pilu.links/1)",
  "links.looking": "Looking at links",
  "links.offline": "nothing at all was reached: see to this machine's way to the Internet; nothing was kept",
  "links.summary": "Policy links: {links}; to be seen to: {bad}; never looked at: {unseen}.",
  "links.address": "Address",
  "links.sdks": "SDKs",
  "links.found": "Found",
  "links.unseen": "nobody looked",
  "links.failure": "not read: {failure}",
  "links.status": "answered {status}",
  "links.unreachable": "cannot be reached",
  "links.login-wall": "asks to sign in",
  "links.home-page": "leads to a front page: {end}",
  "links.changed": "says something else than when it was reviewed",
} as const;
