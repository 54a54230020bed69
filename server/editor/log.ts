import type { LangiumSharedServices } from 'langium/lsp';

/** Writes what went wrong into the log of the editor, with where it came from. */
export function logError({ lsp }: LangiumSharedServices, error: unknown): void {
  lsp.Connection?.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
