import * as vscode from 'vscode';
import { base64 } from '../../server/shared/base64.ts';
import { importable } from '../../server/shared/importable.ts';
import { bytesOf } from '../commands/import-report.ts';
import type { Feature } from '../feature.ts';
import { fileName } from '../preview/shell.ts';
import { urisOf } from './drop-reports.ts';
import { tellDoubts } from './paste-tables.ts';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('gkreport', 'document');

/** A web page, a Word file or the like that is dropped on an empty report becomes the report. */
export const dropDocuments: Feature = ({ server }) =>
  vscode.languages.registerDocumentDropEditProvider(
    { language: 'gkreport' },
    {
      async provideDocumentDropEdits(document, _position, dataTransfer, token) {
        const [file, ...others] = await importableIn(dataTransfer);
        if (!file || others.length > 0 || document.getText().trim() !== '') return undefined;
        const content = base64(await file.bytes());
        const imported = await server.import({ name: file.name, content, uri: document.uri.toString() });
        if (token.isCancellationRequested) return undefined;
        if ('problem' in imported) {
          const message = vscode.l10n.t('{0} could not be imported: {1}', file.name, imported.problem);
          void vscode.window.showErrorMessage(message);
          return undefined;
        }
        tellDoubts(imported.doubts);
        return new vscode.DocumentDropEdit(imported.text, vscode.l10n.t('Import the report'), kind);
      },
    },
    { dropMimeTypes: ['text/uri-list', 'files'], providedDropEditKinds: [kind] },
  );

/** Whether a file may hold a report of another program. */
export function isImportable(name: string): boolean {
  return importable.includes(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');
}

interface DroppedDocument {
  readonly name: string;
  readonly bytes: () => Thenable<Uint8Array>;
}

/** The files that can be imported among those dropped: by their addresses, or, from another program, themselves. */
async function importableIn(dataTransfer: vscode.DataTransfer): Promise<readonly DroppedDocument[]> {
  const listed = urisOf((await dataTransfer.get('text/uri-list')?.asString()) ?? '')
    .map((address) => vscode.Uri.parse(address))
    .filter(({ scheme }) => !/^https?$/.test(scheme))
    .map((uri) => ({ name: fileName(uri), bytes: () => bytesOf(uri) }));
  const files = [...dataTransfer].flatMap(([, item]) => {
    const file = item.asFile();
    return file ? [{ name: file.name, bytes: () => file.data() }] : [];
  });
  return (listed.length > 0 ? listed : files).filter(({ name }) => isImportable(name));
}
