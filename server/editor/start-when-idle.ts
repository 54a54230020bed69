type Listen = (listener: (event: { readonly document: { readonly uri: string } }) => void) => unknown;

/** What is heard of open texts. */
interface OpenTexts {
  readonly onDidOpen: Listen;
  readonly onDidChangeContent: Listen;
}

/** When nobody has opened or changed anything for so long, in milliseconds, an author is reading, or has gone. */
const quiet = 15_000;

/**
 * Starts the engine of PDF once a report has been opened and nobody types any more: starting takes seconds, which the first PDF
 * has not to wait for then. It ends by itself when it is not used; the next report that is opened has it started again.
 */
export function startWhenIdle({ onDidOpen, onDidChangeContent }: OpenTexts, start: () => Promise<void>): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      // What is wrong with it is told to whoever asks for a PDF.
      start().catch(() => undefined);
    }, quiet);
  };
  onDidOpen(({ document }) => {
    if (document.uri.endsWith('.gkreport')) wait();
  });
  onDidChangeContent(() => {
    if (waiting !== undefined) wait();
  });
}
