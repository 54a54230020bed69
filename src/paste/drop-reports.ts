import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';
import { reportEdit } from './paste-tables.ts';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('gkreport', 'path');

/** Reports that are dropped on the header of another one become its 上年 or 下级. */
export const dropReports: Feature = ({ server }) =>
  vscode.languages.registerDocumentDropEditProvider(
    { language: 'gkreport' },
    {
      async provideDocumentDropEdits(document, position, dataTransfer, token) {
        const list = (await dataTransfer.get('text/uri-list')?.asString()) ?? '';
        const files = urisOf(list).map((address) => vscode.Uri.parse(address));
        if (files.length === 0 || !files.every(({ path }) => path.endsWith('.gkreport'))) {
          return undefined;
        }
        const dropped = await server.drop(document.uri, position, files, token);
        if (dropped === null) {
          return undefined;
        }
        const edit = new vscode.DocumentDropEdit('', vscode.l10n.t('Insert the path of the report'), kind);
        edit.additionalEdit = reportEdit(document.uri, dropped.edits);
        return edit;
      },
    },
    { dropMimeTypes: ['text/uri-list'], providedDropEditKinds: [kind] },
  );

/** The addresses of a `text/uri-list` (RFC 2483): one on each line; lines that begin with # are comments. */
export function urisOf(list: string): readonly string[] {
  return list
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
