/** Milliseconds until a condition that does not come is given up: far more than a slow machine needs. */
const patience = 60_000;

/** Milliseconds between two looks. */
const pause = 50;

/**
 * Looks again and again until what it sees is what is waited for, and gives that.
 *
 * @throws with what was seen last, where it does not come.
 */
export async function waitFor<T, Wanted extends T>(
  what: string,
  look: () => T | PromiseLike<T>,
  isWanted: (seen: T) => seen is Wanted,
): Promise<Wanted>;
export async function waitFor<T>(
  what: string,
  look: () => T | PromiseLike<T>,
  isWanted: (seen: T) => boolean,
): Promise<T>;
export async function waitFor<T>(
  what: string,
  look: () => T | PromiseLike<T>,
  isWanted: (seen: T) => boolean,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (isWanted(seen)) return seen;
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}. Seen last: ${shown(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Enough of a value to understand what went wrong. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value, undefined, 2) ?? String(value));
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
