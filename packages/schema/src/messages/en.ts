import type { ProblemCode } from "../problem/codes.ts";

/** The sentences in English. */
export const en: Readonly<Record<ProblemCode, string>> = {
  "value.missing": "this field is missing; fill it in.",
  "value.unknown-field": "there is no field {field}; remove it or correct its name.",
  "value.malformed": "this value has the wrong form[; expected: {expected}]; correct it.",
  "value.not-allowed": "this value is not one of those allowed[: {allowed}]; choose one of them.",
  "value.too-many": "this is more than allowed[, at most {maximum}]; take some away.",
  "value.duplicate": "this value stands twice[: {value}]; remove one of them.",
  "text.empty": "the text is empty; write something or leave the field out.",
  "text.too-long": "the text is too long[, at most {maximum} characters]; shorten it.",
  "text.control-character":
    "the text holds invisible control or direction characters; type it again without them.",
  "text.line-break": "this text must stand on one line; remove the line breaks.",
  "localised.empty": "the text is given in no language; write it in at least one.",
  "language.malformed": 'this is no language tag; write one such as "zh-CN" or "en".',
  "language.unsupported": "the product has no such language; choose zh-CN or en.",
  "link.malformed": "this is no complete web address; write it whole, such as https://example.com/privacy.",
  "link.scheme": "only web addresses are allowed; begin the link with https:// or http://.",
  "link.credentials": "the link holds a user name or password; remove them.",
  "link.too-long": "the link is too long[, at most {maximum} characters]; use a shorter address.",
  "email.malformed": "this is no mail address; write one such as privacy@example.com.",
  "telephone.malformed":
    "this is no telephone number; use digits, spaces, dashes, brackets and a leading plus.",
  "day.malformed": "this is no calendar day; write it as 2026-11-22.",
  "slug.malformed":
    "this name is not allowed; use 1 to 63 lower-case letters, digits and dashes, not beginning with a dash.",
  "slug.reserved": "this name is reserved by the operating system; choose another.",
  "integration.malformed": "this is no integration; write it as app/sdk.",
  "digest.malformed": "this is no SHA-256; give 64 lower-case hexadecimal digits.",
  "country.unknown": "there is no such country; use a code of two capital letters from ISO 3166-1.",
  "data-type.unknown": "the taxonomy has no such data type; choose one from the list of data types.",
  "data-type.none": '"none" is no data type; state that nothing is collected instead.',
  "data-item.duplicate": "this data type stands twice for the same platform; join the two items.",
  "data-item.platform":
    "the data item names a platform[, {platform},] that is not among those of the whole; correct either.",
  "permission.malformed":
    "this is no permission name; write it as the manifest does, such as android.permission.CAMERA.",
  "purl.malformed": "this is no package URL; write one such as pkg:maven/com.example/sdk.",
  "retention.empty": "the retention says nothing; give a number of days or the criterion that decides.",
  "contact.empty": "the contact is empty; give at least one way to reach the company.",
  "vendor.unknown": "there is no vendor[ {id}][ {vendor}]; register it or choose another.",
  "sdk.unknown": "there is no SDK[ {id}][ {sdk}]; register it or choose another.",
  "app.unknown": "there is no app[ {id}][ {app}]; check its name.",
  "integration.unknown": "there is no integration[ {id}][ {integration}]; check the app and the SDK.",
  "version.unknown": "there is no version[ {version}]; the history lists all versions.",
  "reference.unknown":
    "this refers to something that does not exist[: {kind} {id}]; register it first or correct the reference.",
  "reference.retired": "this refers to something that is retired[: {kind} {id}]; choose a live one.",
  "fact.unconfirmed":
    "a fact[ of {entry}] is only a suggestion[ ({facts})]; a person must confirm it before it is published.",
  "registry.not-empty": "the registry already holds data; start with an empty database.",
  "revision.stale": "this was changed by somebody else in the meantime; load it again and repeat your edit.",
  "actor.forbidden": "you may not do this[ ({action})]; ask an administrator for the right.",
  "document.malformed": "this is no disclosure document; give the JSON file that was published.",
  "document.schema": "this version of Pilu does not know the schema[ {schema}]; install a newer version.",
  "document.hash": "the content does not fit its hash; fetch the document again from where it was published.",
  "input.unreadable": "the input[ {path}] cannot be read[ ({reason})]; check that it exists and may be read.",
  "input.unknown-format":
    "the format of the input[ {path}] is not known; give a lockfile or another supported file.",
  "input.malformed": "the input is broken[ at line {line}][; expected {expected}]; generate the file again.",
  "input.too-large": "the input[ {path}] is too large[, at most {maximum} bytes]; give a smaller file.",
  "input.none":
    "no build file was found[ in {path}]; give a folder that holds a gradle.lockfile, Podfile.lock or package-lock.json.",
  "output.unwritable":
    "the result cannot be written[ to {path}][ ({reason})]; give a folder that you may write to.",
  "config.invalid": "the settings are not valid; correct the environment variables named.",
  "database.unreachable":
    "the database[ {url}] cannot be opened[ ({reason})]; check PILU_DATABASE_URL and that it is running.",
  "database.ahead": "the database was made by a newer version of Pilu; install that version.",
  "database.behind": 'the database is older than this version of Pilu; run "pilu migrate".',
  "database.locked": "the database is in use by another program[ ({reason})]; stop it and try again.",
  "port.taken":
    "the port {port} is in use; stop the program that holds it[ or set {variable} to another port].",
  "request.malformed": "the request cannot be understood; correct the values named.",
  "request.too-many": "there were too many requests; wait a moment and try again.",
  "request.too-large": "the request is too large; send less at once.",
  "request.method": "this address can only be read; ask for it with GET.",
  "request.foreign-origin":
    "the request was sent by another site[ ({origin})]; open Pilu at its own address[, {expected},] and do it there.",
  "portal.unreachable":
    "the portal does not answer; published pages are not affected. Try again in a moment, or tell the administrator.",
  "page.unknown": "there is no such page; check the address.",
  usage: "the command cannot be understood[: {reason}]; run it with --help to see how it is used.",
  internal: "something went wrong inside Pilu; try again, and tell the administrator if it happens again.",
};
