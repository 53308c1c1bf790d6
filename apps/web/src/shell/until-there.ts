// Code that a page fetches later: an answer that is lost on the way must not take the page, and what is typed on it, away.

/** Milliseconds before each further try. */
const waits = [1000, 3000, 10_000, 30_000];

/** What `load` gives; where it fails it is asked again a while later, or once the browser is online. Throws what came last. */
export async function untilThere<T>(load: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await load();
    } catch {
      await pause(wait);
    }
  }
  return load();
}

function pause(time: number): Promise<unknown> {
  return new Promise((resolve) => {
    if (navigator.onLine) setTimeout(resolve, time);
    else window.addEventListener("online", resolve, { once: true });
  });
}
