/** What can be reached from `roots` by following `next`; each once, and without recursion, however long the chains. */
export function reach<T>(roots: Iterable<T>, next: (one: T) => Iterable<T>): Set<T> {
  const reached = new Set(roots);
  // A Set is walked in the order of insertion, and what is added on the way is met too.
  for (const one of reached) for (const other of next(one)) reached.add(other);
  return reached;
}
