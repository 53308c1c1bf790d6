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
  "frame.malformed":
    "this is no site that a frame can be allowed for; write it like https://www.example.com, with * only in front of the host or as the port.",
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
  "link.unknown": "nobody has read anything at this link yet[: {link}]; wait for the next look at the links.",
  "link.moved": "the page says something else by now[: {link}]; read it again.",
  "sdk.unknown": "there is no SDK[ {id}][ {sdk}]; register it or choose another.",
  "app.unknown": "there is no app[ {id}][ {app}]; check its name.",
  "integration.unknown": "there is no integration[ {id}][ {integration}]; check the app and the SDK.",
  "version.unknown": "there is no version[ {version}]; the history lists all versions.",
  "version.redacted":
    "this version was taken out by a decision[: {reason}]; its number and digest stay[ ({digest})].",
  "body.unknown": "nothing is stored under this name[: {what}]; check kind and number.",
  "body.in-use":
    "this is in force, planned or still to be published[: {what}]; change it first, then take the old state out.",
  "body.redacted": "this was taken out by a decision[: {what}]; begin from what holds now.",
  "reference.unknown":
    "this refers to something that does not exist[: {kind} {id}]; register it first or correct the reference.",
  "reference.retired": "this refers to something that is retired[: {kind} {id}]; choose a live one.",
  "fact.unconfirmed":
    "a fact[ of {entry}] is only a suggestion[ ({facts})]; a person must confirm it before it is published.",
  "registry.not-empty": "the registry already holds data; start with an empty database.",
  "revision.stale": "this was changed by somebody else in the meantime; load it again and repeat your edit.",
  "actor.forbidden": "you may not do this[ ({action})]; ask an administrator for the right.",
  "actor.unknown": "nobody is signed in under this name any more; sign in again.",
  "change.unknown": "there is no change[ {id}]; check its address, or look for it in the list of changes.",
  "change.empty": "the change changes nothing; edit something or withdraw it.",
  "change.invalid": "the change holds values that are not allowed[ ({entity})]; correct the fields named.",
  "change.state": "this cannot be done with the change now[: it is {state}]; load it again.",
  "change.stale":
    "the change was saved elsewhere in the meantime[ (edit {edit})]; load it again, your text is not lost.",
  "change.moved":
    "what you saw has moved since[: {what}]; look at the difference as it is now and decide again.",
  "change.conflict":
    "the same field was changed elsewhere in the meantime[: {what}]; choose one of the two values and submit again.",
  "change.decided": "the change has been decided already[ by {by}]; load it again.",
  "change.own": "whoever worked on a change may not approve it; ask another reviewer.",
  "change.let-in":
    "one of you and an author of this change, or the same third person, made the links by which you two sign in and could have acted as both; ask another reviewer, or whoever runs Pilu for a link by pilu user renew.",
  "change.findings":
    "the change brings faults that must be mended first[: {codes}]; mend them and submit again.",
  "change.evidence":
    "evidence is missing that the change cannot do without[: {what} for {app}]; give it and decide again.",
  "change.prohibited": "the law forbids this in an app for children[: {what}]; take it out of the change.",
  "change.questions":
    "there are questions that only a person can answer[: {what}]; answer them and decide again.",
  "change.reason": "this needs a reason[ ({what})]; write one.",
  "change.second-reviewer":
    "to lower a class takes two legal reviewers; one proposes it, another one decides.",
  "change.floor":
    "this difference may not be judged as low as that[; the floor is {class}][ (row {row})]; raise it.",
  "change.too-late": "a correction takes effect at once; leave the date out.",
  "change.notice":
    "users[ of {app}] were promised notice[ of {days} days]; choose a later date or give the reason for a shorter notice.",
  "entity.exists": "this is there already[: {kind} {id}]; edit that one or choose another name.",
  "remark.unknown": "the comment that this answers is not there; load the change again.",
  "person.unknown": "there is no such person[ {person}]; check the list of people.",
  "person.exists": "there is already a person with this address[: {email}]; change that one.",
  "person.last-admin": "this is the last administrator; make somebody else one first.",
  "invitation.unknown": "this link is not valid or has expired; ask an administrator for a new one.",
  "invitation.used": "this link was used already; sign in, or ask an administrator for a new one.",
  "sign-in.refused": "the mail address and the password do not fit; try again or ask for a new link.",
  "sign-in.needed": "you are not signed in, or your session has ended; sign in and try again.",
  "password.weak": "the password is too easy to guess; use a longer one[ of at least {minimum} characters].",
  "token.unknown": "there is no such token; make one in the portal and give it in PILU_TOKEN.",
  "token.expired": "the token has expired or was revoked; make a new one in the portal.",
  "token.scope": "the token may not do this; it lacks a right[: {scope}].",
  "document.malformed": "this is no disclosure document; give the JSON file that was published.",
  "document.schema": "this version of Pilu does not know the schema[ {schema}]; install a newer version.",
  "document.hash": "the content does not fit its hash; fetch the document again from where it was published.",
  "input.unreadable": "the input[ {path}] cannot be read[ ({reason})]; check that it exists and may be read.",
  "input.unknown-format":
    "the format of the input[ {path}] is not known[: it holds {found}]; give a lockfile or another supported file[: {expected}].",
  "input.malformed": "the input is broken[ at line {line}][; expected {expected}]; generate the file again.",
  "input.too-large": "the input[ {path}] is too large[, at most {maximum} bytes]; give a smaller file.",
  "input.none":
    "no build file was found[ in {path}]; give a folder that holds a lockfile such as gradle.lockfile, Podfile.lock or package-lock.json.",
  "input.encoding":
    "the input[ {path}] is not UTF-8[; it looks like {encoding}]; save it as UTF-8, or name its encoding.",
  "input.binary": "the input[ {path}] is no text; give the document itself.",
  "input.truncated":
    "the input[ {path}] ends within a character[ at line {line}], so its end is missing; give the whole file.",
  "input.empty": "the input[ {path}] holds no text; give the document itself.",
  "input.archive":
    "the input[ {path}] is damaged or no such document; save it again with the program that made it.",
  "input.nested": "the input[ {path}] is built too deeply to be read; give a simpler copy of it.",
  "archive.malformed":
    "this is no archive of Pilu, or a broken one[: line {line} is not what it should be][, at its field {field}]; take another copy.",
  "archive.newer":
    "the archive was made by another version of Pilu[ (line {line}: {schema})]; install that version.",
  "archive.altered":
    "the archive was altered after it was made[, between the lines {from} and {line}]; take another copy.",
  "archive.truncated": "the archive is cut short[ after line {line}]; take another copy.",
  "archive.unfit":
    "what the archive holds does not fit together[: {kind} {key}, {field}]; take another copy.",
  "archive.occupied":
    "the database already holds data; restore into an empty one, or add --replace to give up what it holds.",
  "pdf.failed": "no PDF came out[ of {path}][ ({reason})]; try again, or print the page from a browser.",
  "pdf.no-browser":
    "a PDF is printed by Chromium, and none was found; install Chromium, Chrome or Edge, or name one in PILU_CHROMIUM.",
  "output.unwritable":
    "the result cannot be written[ to {path}][ ({reason})]; give a folder that you may write to.",
  "config.invalid": "the settings are not valid; correct the environment variables named.",
  "database.unreachable":
    "the database[ {url}] cannot be opened[ ({reason})]; check PILU_DATABASE_URL and that it is running.",
  "database.ahead": "the database was made by a newer version of Pilu; install that version.",
  "database.behind": 'the database is older than this version of Pilu; run "pilu migrate".',
  "database.locked": "the database is in use by another program[ ({reason})]; stop it and try again.",
  "database.slow":
    "the database is too slow to publish safely; nothing was published, and what waits is tried again.",
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
  "server.unreachable":
    "the server[ {url}] does not answer as a Pilu does[ ({reason})]; check its address and that it is running.",
  "page.unknown": "there is no such page; check the address.",
  usage: "the command cannot be understood[: {reason}]; run it with --help to see how it is used.",
  internal: "something went wrong inside Pilu; try again, and tell the administrator if it happens again.",
};
