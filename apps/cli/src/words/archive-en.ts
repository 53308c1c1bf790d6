/** What `pilu backup` and `pilu restore` say, in English. */
export const archive = {
  "help.backup": "write registry, log, versions and people to one file; nothing in it lets anybody in",
  "help.backup.out": "file to write",
  "help.restore": "put a backup into an empty database, all of it or nothing, and verify it",
  "help.restore.file": 'file that "pilu backup" wrote',
  "help.restore.replace": "give up what the database holds",
  "backup.writing": "writing",
  "backup.written":
    "Written to {path}: {rows} rows, among them {log} log entries, {versions} versions, {people} people.",
  "restore.reading": "restoring",
  "restore.restored": "Restored and verified: {log} log entries, {versions} versions, {people} people.",
  "restore.people":
    'Nobody can sign in yet: "pilu user renew <email>" makes a link that lets one person in again. Tokens are to be made anew.',
} as const;
