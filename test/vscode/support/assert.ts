/**
 * The assertions of the suites. Node's are not there in a web worker; these say the same in both kinds of extension
 * host, and give Mocha both values to show where they differ.
 */

/** Fails unless the condition holds; the message says what was expected. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Fails unless both are the same value, or data of the same content. */
export function equal<T>(actual: T, expected: T, message = 'The values differ.'): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value, undefined, 2) ?? String(value));
  if (is !== should) throw Object.assign(new Error(message), { actual: is, expected: should, showDiff: true });
}
