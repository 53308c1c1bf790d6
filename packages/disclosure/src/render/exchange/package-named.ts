// The packages that a document names, as bills of materials name them.

export interface Package {
  readonly group: string;
  readonly name: string;
  /** Package URL; null where the kind of package has none without a version (Swift). */
  readonly purl: string | null;
  /** The repository that the package is taken from, where its name is one. */
  readonly repository: string | null;
}

const maven = /^([A-Za-z0-9_.-]+):([A-Za-z0-9_.-]+)$/;
const swift = /^((?:github\.com|gitlab\.com|gitee\.com)\/[A-Za-z0-9_.-]+)\/([A-Za-z0-9_.-]+)$/;

/**
 * The package that `spelled` is, where the spelling says of which ecosystem: `group:artifact` is Maven's, a repository is
 * Swift's. Null for the others: a class prefix, a pod and a module may be spelled alike.
 */
export function packageNamed(spelled: string): Package | null {
  const [, group, artifact] = maven.exec(spelled) ?? [];
  if (group !== undefined && artifact !== undefined)
    return { group, name: artifact, purl: `pkg:maven/${group}/${artifact}`, repository: null };
  const [, owner, repository] = swift.exec(spelled) ?? [];
  if (owner === undefined || repository === undefined) return null;
  return { group: owner, name: repository, purl: null, repository: `https://${spelled}` };
}
