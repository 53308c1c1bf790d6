// One sign-in for everything that was refused for the lack of it: requests wait here until somebody is back.

interface Wait {
  readonly over: Promise<void>;
  readonly settle: (isSignedIn: boolean) => void;
}

let wait: Wait | null = null;
const listeners = new Set<() => void>();

/** Opens the sign-in over the page. Resolves once somebody is signed in; rejects when the reader closes it. */
export function askToSignIn(): Promise<void> {
  if (wait === null) {
    let settle: Wait["settle"] = () => {};
    const over = new Promise<void>((resolve, reject) => {
      settle = (isSignedIn) => (isSignedIn ? resolve() : reject(new Error("the sign-in was closed")));
    });
    wait = { over, settle };
    tell();
  }
  return wait.over;
}

export function signInEnded({ isSignedIn }: { isSignedIn: boolean }): void {
  const ended = wait;
  wait = null;
  tell();
  ended?.settle(isSignedIn);
}

/** Whether somebody is asked to sign in; for `useSyncExternalStore`. */
export const asking = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): boolean => wait !== null,
};

function tell(): void {
  for (const listener of listeners) listener();
}
