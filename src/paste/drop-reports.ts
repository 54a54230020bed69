import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';
import { reportEdit } from './report-edit.ts';
import { urisOf } from './uri-list.ts';

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
