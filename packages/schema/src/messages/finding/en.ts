import type { FindingId } from "../../finding/codes.ts";

/** What a finding says in English, after the name of the thing that has the fault. */
export const findingsEn: Readonly<Record<FindingId, string>> = {
  "L001.undeclared":
    "the build holds {sdk}[ ({package})], which the list does not name; add its integration or take it out of the build.",
  "L001.unknown-packages":
    "the build holds {count} packages that no SDK is known for[, such as {package}]; tell which SDK they belong to, or that they are none.",
  "L002.absent":
    "the last {releases} releases do not hold it; retire the integration or correct its package names.",
  "L003.name-missing": "its name is missing in {language}; write it in that language too.",
  "L003.vendor-missing":
    "the name of the company is missing in {language}; write the registered name in that language too.",
  "L003.purpose-missing": "the purpose is missing in {language}; write it in that language too.",
  "L003.scenario-missing": "the scenario is missing in {language}; write it in that language too.",
  "L003.app-text-missing":
    "a text at the head of the list is missing in {language}; write it in that language too.",
  "L003.data-not-stated":
    "nobody knows which data it handles; ask the vendor, or state the app's own list of data.",
  "L003.method-missing":
    "it handles data and no method of collection is given; choose how the data gets there.",
  "L003.policy-missing": "there is no link to the vendor's policy; enter its address.",
  "L003.interest-missing":
    "a purpose rests on legitimate interests and the interest is not told; write down which it is.",
  "L003.sale-not-stated":
    "it is for advertising, and whether data is sold or shared is not said; choose sold, shared or neither.",
  "L004.umbrella-term":
    "the Chinese note on {data} uses an umbrella term ({term}); name each kind of data instead.",
  "L004.umbrella-term-english":
    "the note on {data} uses an umbrella term ({term}); name each kind of data instead.",
  "L004.open-ending":
    'the Chinese note on {data} leaves the list open ("{term}"); name every item and end there.',
  "L004.open-ending-english":
    'the note on {data} leaves the list open ("{term}"); name every item and end there.',
  "L004.umbrella-purpose":
    "the purpose names data by an umbrella term ({term}); leave the term out or name the data.",
  "L004.ambiguous-term":
    "the purpose uses the name {term}, which means several things[: {candidates}]; write which is meant.",
  "L005.vague": 'the purpose "{text}" would fit any SDK; write what this one does for the user in this app.',
  "L005.other-unexplained":
    'one purpose is "other" and this app does not say what it is; write it into the text of the purpose.',
  "L006.not-https": "the policy link ({link}) is not encrypted; enter an address that begins with https://.",
  "L006.home-page": "the policy link ({link}) leads to a home page; enter the address of the policy itself.",
  "L006.unreachable": "the policy link ({link}) cannot be reached; find where the policy stands now.",
  "L006.login-wall": "the policy link ({link}) asks for a login; enter an address that anybody can read.",
  "L006.not-mentioned":
    "the page behind the policy link ({link}) names neither the SDK nor its vendor; enter the right address.",
  "L006.changed":
    "the policy behind the link ({link}) changed since it was reviewed; read it and record what it changes.",
  "L007.notice-missing":
    "it handles sensitive data ({types}) and nothing is told of it; write necessity, effect on the user and where separate consent is asked.",
  "L007.boilerplate":
    "necessity and effect of sensitive data ({types}) are one and the same text; answer each for itself.",
  "L008.contact-missing":
    "it decides about the data in an SDK and no contact is known; enter at least one way to reach the company.",
  "L008.consent-not-recorded":
    "an independent recipient gets data on the ground of consent and no separate consent is recorded; record where it is asked.",
  "L008.contract-not-recorded":
    "it handles data on our behalf and no contract is recorded; add the reference of the contract.",
  "L008.assessment-not-recorded":
    "it receives personal information and no impact assessment is recorded; add the reference of the assessment.",
  "L008.proof-expired":
    "the proof on record ({reference}) has expired; have it renewed and give it at the next decision.",
  "L008.proof-stale":
    "the proof on record ({reference}) was given for other data, purposes, places or another recipient; give one that covers what holds now.",
  "L009.notice-missing":
    "the recipient is abroad ({countries}) and nothing is told of the transfer; fill in the section on transfers abroad with its mechanism.",
  "L009.country-missing":
    "the section on transfers abroad names another country than those where data is ({countries}); correct either.",
  "L009.type-missing":
    "the section on transfers abroad does not name {data}; add it or state that it is not collected here.",
  "L010.likely-stale":
    "Android 10 and later give no app {data}; take it out or state on which versions it is read.",
  "L011.idfa": "IDFA is listed and the app never asks to track; add {permission} or take IDFA out.",
  "L011.gaid":
    "the Google advertising ID is listed and the app lacks its permission; add {permission} or take the item out.",
  "L011.oaid":
    "OAID is listed on HarmonyOS and the app lacks its permission; add {permission} or take the item out.",
  "L012.wrong-platform":
    "{platform} has no {data}; correct the platforms of the item, or state the condition that is meant.",
  "L013.unexplained":
    "nothing explains the permission {permission}; write what it is for, list the data it gives, or take it out.",
  "L013.undeclared":
    "its manifest brings the permission {permission}, which the entry does not name; add it with its purpose or remove it from the build.",
  "L014.switch-missing":
    "it personalises ({purposes}) and no way to switch that off is told; enter the path in the app or a link.",
  "L015.server-fact":
    "{data} is said to be read by the SDK on the device, which does not hold it; choose transfer from the server, or entry by the user.",
  "L016.name":
    "the national SDK platform calls it {there}, the registry {here}; use the name of the platform.",
  "L016.developer":
    "the national SDK platform names {there} as its developer, the registry {here}; use the name of the platform.",
  "L016.scope":
    "the data listed is not that of the national SDK platform (different: {only}); correct the list or have the platform corrected.",
  "L016.purpose":
    'the purpose is not that of the national SDK platform ("{there}"); use its wording or have the platform corrected.',
  "L016.policy": "the policy link is not that of the national SDK platform ({there}); use the same address.",
  "L016.at-risk":
    "the national SDK platform lists the version in use as risky or withdrawn; move to another version.",
  "L017.manifest-missing":
    "Apple asks for a privacy manifest and the build has none; move to a version that brings one.",
  "L017.signature-missing":
    "Apple asks for a signature and the build has none; move to a version that is signed.",
  "L017.type-missing":
    "its privacy manifest declares {type}, which no listed data covers on iOS; add the data or state why it is not collected.",
  "L017.domains-missing":
    "its privacy manifest tracks and names no tracking domain; ask the vendor for a corrected version.",
  "L018.not-shared":
    "it gets data of the type {type} for itself, and the Data safety form says that is not shared; mark it as shared.",
  "L021.approval-missing":
    "the change is material and legal has not approved it; have a legal reviewer decide.",
  "L021.consent-undecided":
    "the change is material and nobody decided whether users are asked again; decide and record it.",
  "L022.advertising":
    "it advertises in an app for children; take it out, or put it on the list of SDKs allowed for children.",
  "L022.not-allowed": "it is not on the list of SDKs allowed for children; have it allowed or take it out.",
  "L023.language-missing": "the text of {field} is missing in {language}; write it in that language too.",
  "L023.numbers-differ": "the languages of {field} give different numbers ({only}); make them say the same.",
  "L023.identifiers-differ":
    "one language of {field} names what the other does not ({only}); make them say the same.",
  "L023.links-differ": "the languages of {field} give different links ({only}); make them the same.",
  "L024.retired":
    "the company is no longer in use in the registry[; {heir} took its place]; name the company that provides the SDK now.",
  "L024.former-name": "{name} is a former name of the company; write the name that it has now.",
  "L024.differs":
    "this app names {here} as the company, other apps name {there}; find out who provides the SDK to whom.",
  "L025.never-reviewed": "legal has never reviewed the entry; have it reviewed.",
  "L025.too-old": "legal last reviewed the entry more than a year ago[, on {on}]; have it reviewed.",
  "L026.foreign-link":
    "the policy link ({link}) is that of {vendor}; enter the policy of the SDK's own vendor.",
  "L027.retention-missing":
    "how long data is kept is not told; enter the days or what decides, for the SDK or for each item.",
  "L028.at-start":
    "it collects from the start, before anybody consented; start it after consent, or record the basis that needs none.",
  "L028.in-build":
    "the build starts it before anybody consented; start it in code after consent and switch its auto-start off.",
};
