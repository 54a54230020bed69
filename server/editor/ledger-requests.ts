import { URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { ImportProblem } from '../import/problem.ts';
import type { LedgerCount } from '../ledger/count-ledger.ts';
import { LedgerRequest } from '../shared/report-protocol.ts';
import type { ReadSource } from './import-requests.ts';
import type { EditorEngine } from './module.ts';
import { linkedDocument } from './nearby-documents.ts';

const params = z.object({
  uri: z.string(),
  ledger: z.object({ name: z.string(), content: z.string() }),
  memory: z.optional(z.string()),
});

/** Answers what a register of applications comes to in a report, and what brings its numbers there. */
export function addLedgerRequests(connection: Connection, engine: EditorEngine, readSource: ReadSource): void {
  connection.onRequest(LedgerRequest.type, (asked, token) =>
    answerLedger(params.parse(asked), engine, readSource, token),
  );
}

async function answerLedger(
  { uri, ledger, memory }: z.infer<typeof params>,
  engine: EditorEngine,
  readSource: ReadSource,
  token: CancellationToken,
): Promise<LedgerRequest.Result | null> {
  const { countLedger } = await import('../ledger/count-ledger.ts');
  const { ledgerEdits } = await import('../ledger/fill-tables.ts');
  const { emptyMemory, mostLines, readMemory } = await import('../ledger/ledger-memory.ts');
  const { ledgerText, obstacleText } = await import('../ledger/ledger-text.ts');
  const { roleText } = await import('../ledger/roles.ts');
  const document = await linkedDocument(engine.shared, URI.parse(uri), token);
  const report = document && engine.reader.read(document);
  if (!report) return null;
  const language = engine.language.current;
  try {
    const bytes = Uint8Array.from(atob(ledger.content), (character) => character.charCodeAt(0));
    const source = await readSource({ name: ledger.name, bytes, rows: mostLines });
    const count = countLedger(source, report, (memory === undefined ? undefined : readMemory(memory)) ?? emptyMemory);
    if (count.kind === 'columns')
      return {
        kind: 'columns',
        missing: count.missing.map((role) => ({ role, label: roleText(role)[language] })),
        headings: count.sheet.headings.filter((heading) => heading !== ''),
      };
    if (count.kind !== 'counted') return { kind: 'problem', problem: obstacleText(count)[language] };
    const { format: style } = await engine.report.editor.settings.read();
    const { textDocument, uri: address } = document;
    const parse = (text: string) => engine.report.parser.LangiumParser.parse(text);
    const names = { ledger: ledger.name, report: decodeURIComponent(address.path.replace(/^.*\//, '')) };
    return {
      kind: 'counted',
      version: textDocument.version,
      told: ledgerText(names, report, count, language),
      words: wordsOf(count),
      edits: ledgerEdits(report, textDocument.getText(), count, { parse, style }),
    };
  } catch (error) {
    if (error instanceof ImportProblem) return { kind: 'problem', problem: error.text[language] };
    throw error;
  }
}

/** The words of the register that nobody knows, and what they may mean. */
function wordsOf({ unknownWords }: LedgerCount): Extract<LedgerRequest.Result, { kind: 'counted' }>['words'] {
  return unknownWords.map(({ text, table, axis }) => ({
    word: text,
    table: table.name,
    choices: (axis === 'row' ? table.rows : table.columns.filter(({ total }) => !total)).map(({ name, label }) => ({
      name,
      label,
    })),
  }));
}
