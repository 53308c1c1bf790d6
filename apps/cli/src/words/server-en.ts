/** What the command says about verbs that ask a server. */
export const server = {
  "usage.no-token":
    "there is no token; make one with the rights that the command names in its help and set PILU_TOKEN to it",
  "help.server": "address of Pilu (else PILU_SERVER); the token comes from PILU_TOKEN",
  "help.policy.app":
    "say what the SDKs of this app collect and the policy never mentions; asks the server, with the right registry:read",
  "help.import.app":
    "the app whose list it is, by its slug: the draft declares what it does with each SDK; without it, new SDKs and providers alone",
  "policy.missing": "Collected by SDKs of the app and never mentioned: {count}. Sentences to add:",
  "policy.nothing-missing": "Everything that the SDKs of the app collect is mentioned.",
  "import.title": "Import of {file}",
  "import.change": "Draft change: {address}",
  "import.nothing": "The registry says all of this already; no change was made.",
  "import.nothing.no-app":
    "The registry knows all of these SDKs; no change was made. Name the app with --app to declare what it does with them.",
  "import.nothing.none": "No change was made.",
  "import.of-app":
    "Pieces left over because no app was named: {count} ({list}). They say what an app does with an SDK; name the app with --app to declare them.",
  "import.edits":
    "New SDKs: {sdks}; new providers: {vendors}; SDKs of the app, new or changed: {integrations}; as they were: {same}.",
  "import.edits.no-app": "New SDKs: {sdks}; new providers: {vendors}.",
  "import.open-title": "To fill in before it can be submitted:",
  "import.report":
    "Read from {file} ({format}): {rows} rows, {sdks} SDKs; pieces understood {placed}, guessed {guessed}, left over {left}.",
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
