type Step = () => void | Promise<void>;

const steps: Step[] = [];
let closing: Promise<void> | undefined;

/** Registers what must be undone before the program ends; the last registered is undone first. */
export function beforeClosing(step: Step): void {
  steps.unshift(step);
}

/** Whether the end has begun: what stops now stops because it was told to. */
export function isClosing(): boolean {
  return closing !== undefined;
}

/** Undoes everything that was registered, once, whoever asks first. A step that fails does not keep the others from running. */
export function close(): Promise<void> {
  closing ??= (async () => {
    for (const step of steps) await Promise.resolve(step()).catch(() => undefined);
  })();
  return closing;
}

/** Undoes everything that was registered and ends the program. */
export async function end(exitCode: number): Promise<never> {
  await close();
  process.exit(exitCode);
}

/** Makes every way to end the program, short of being killed, undo what was registered. */
export function endOnSignals(): void {
  const fail = (error: unknown): void => {
    if (!isClosing()) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    void end(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(130));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => void end(1)); // the reader went away
}
