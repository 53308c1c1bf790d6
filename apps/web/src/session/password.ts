/** The rule for passwords, as the registry keeps it: length and nothing else (NIST SP 800-63B, 3.1.1.2). */
export const passwordLength = { least: 12, most: 128 } as const;

export function isStrong(password: string): boolean {
  return password.length >= passwordLength.least && password.length <= passwordLength.most;
}
