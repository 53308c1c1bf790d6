/** Bytes of a policy or an appendix: the longest known have 2 MB with their markup. */
export const largestText = 16_777_216;
