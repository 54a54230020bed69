import { type CodeAction, CodeActionKind, CodeActionRequest, type Range } from 'vscode-languageserver-protocol';
import { appliedAction } from '../../../../support/edits.ts';
import { type ClientOptions, startServer, type TestServer } from '../../../../support/lsp.ts';

/** A quick fix as an editor shows it, and what becomes of the text. */
export interface Offer {
  readonly title: string;
  readonly preferred: boolean;
  readonly text: string;
}

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

/** What the server offers for the first finding of a check, asked for where the finding is. */
export async function offers(check: string, text: string, options: ClientOptions = {}): Promise<readonly Offer[]> {
  await using server = await startServer(options);
  await server.open('a.gkreport', text);
  const finding = (await server.diagnostics('a.gkreport')).find(({ code }) => code === check);
  if (!finding) throw new Error(`There is no ${check}.`);
  const found = await actions(server, finding.range, CodeActionKind.QuickFix);
  return found
    .filter(({ diagnostics }) => diagnostics?.[0]?.code === check)
    .map((action) => ({
      title: action.title,
      preferred: action.isPreferred ?? false,
      text: appliedAction(text, action),
    }));
}

/** The checks that find errors in a text. */
export async function errorsIn(text: string, options: ClientOptions = {}): Promise<readonly unknown[]> {
  await using server = await startServer(options);
  await server.open('a.gkreport', text);
  const found = await server.diagnostics('a.gkreport');
  return found.filter(({ severity }) => severity === 1).map(({ code }) => code);
}

/** The text after everything has been fixed that leaves no choice. */
export async function fixedAll(text: string): Promise<string> {
  await using server = await startServer();
  await server.open('a.gkreport', text);
  const [action] = await actions(server, everything, 'source.fixAll.gkreport');
  return action ? appliedAction(text, action) : text;
}

async function actions(server: TestServer, range: Range, kind: string): Promise<readonly CodeAction[]> {
  const found = await server.request(CodeActionRequest.type, {
    textDocument: { uri: server.uri('a.gkreport') },
    range,
    context: { diagnostics: [], only: [kind] },
  });
  return (found ?? []).filter((action): action is CodeAction => 'kind' in action);
}
