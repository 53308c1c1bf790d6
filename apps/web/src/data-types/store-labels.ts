// Names of data types as the two app stores print them in their forms.

/** "Precise Location" of `NSPrivacyCollectedDataTypePreciseLocation`. */
export function appleLabel(id: string): string {
  return id
    .replace(/^NSPrivacyCollectedDataType/, "")
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ");
}

/** Key of an answer in Google's data safety form. */
export function googleKey(answer: { question: string; response: string }): string {
  return `${answer.question}/${answer.response}`;
}
