/** What `pilu bundle` says, in English. */
export const bundle = {
  "help.bundle": "put one published version into a zip that an app carries: pages, JSON and hashes",
  "help.bundle.app": "the app, as its addresses name it",
  "help.bundle.version": "number of the version; the one in force when left out",
  "help.bundle.server": "where it is published; PILU_SERVER or PILU_PUBLIC_URL when left out",
  "help.bundle.document": "take a document from this file and ask no server for it",
  "help.bundle.out": "file to write; {app}-v{n}.zip in this folder when left out",
  "usage.bundle-what": "name the app with --app or a document with --document",
  "usage.bundle-number": "--version takes a number such as 3",
  "usage.bundle-other": "the document is {app} version {version}, which is not what was asked for",
  "usage.bundle-draft": "this document is a draft; only a published version can be pinned to a release",
  "bundle.wrote": "Wrote {path}: {app} version {version}, {files} files, {bytes} bytes",
} as const;
