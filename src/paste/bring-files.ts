import * as vscode from 'vscode';
import type { ReportServer } from '../client.ts';
import type { Feature } from '../feature.ts';
import { isImportable } from './drop-documents.ts';
import { urisOf } from './drop-reports.ts';
import { reportEdit } from './paste-tables.ts';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('gkreport', 'file');
const pictures = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'];
const mimeTypes = ['text/uri-list', 'files', ...pictures];

/** Pictures and other files that are dropped or pasted become lines of the report; what lies elsewhere is saved beside it. */
export const bringFiles: Feature = ({ server }) => {
  const selector = { language: 'gkreport' };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentDropEditProvider(
      selector,
      {
        async provideDocumentDropEdits(document, position, dataTransfer, token) {
          const brought = await bring({ server, document, position, dataTransfer, token });
          const edit = brought && new vscode.DocumentDropEdit('', brought.title, kind);
          if (edit) {
            edit.additionalEdit = brought.edit;
          }
          return edit;
        },
      },
      { dropMimeTypes: mimeTypes, providedDropEditKinds: [kind] },
    ),
    vscode.languages.registerDocumentPasteEditProvider(
      selector,
      {
        async provideDocumentPasteEdits(document, [range], dataTransfer, _context, token) {
          // A program that copies a table may add a picture of it.
          if (range === undefined || dataTransfer.get('text/html') || dataTransfer.get('text/plain')) {
            return undefined;
          }
          const brought = await bring({ server, document, position: range.start, dataTransfer, token });
          const edit = brought && new vscode.DocumentPasteEdit('', brought.title, kind);
          if (edit) {
            edit.additionalEdit = brought.edit;
          }
          return edit && [edit];
        },
      },
      { pasteMimeTypes: mimeTypes, providedPasteEditKinds: [kind] },
    ),
  );
};

/** What somebody drops or pastes, and where. */
interface Delivery {
  readonly server: ReportServer;
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly dataTransfer: vscode.DataTransfer;
  readonly token: vscode.CancellationToken;
}

/** A file that is brought: where it lies, or what is in it. */
interface Brought {
  readonly name: string;
  readonly uri?: vscode.Uri | undefined;
  readonly data: () => Thenable<Uint8Array>;
}

/** The new files and lines as one edit; undefined where there is nothing for this feature, or no place to save files in. */
async function bring({
  server,
  document,
  position,
  dataTransfer,
  token,
}: Delivery): Promise<{ readonly edit: vscode.WorkspaceEdit; readonly title: string } | undefined> {
  const files = await filesIn(dataTransfer);
  const isReport = files.some(({ name }) => /\.gk(?:report|format)$/i.test(name));
  // What can be imported becomes the report where there is none yet.
  const isDocument = document.getText().trim() === '' && files.some(({ name }) => isImportable(name));
  if (files.length === 0 || isReport || isDocument || document.isUntitled) {
    return undefined;
  }
  const folder = vscode.Uri.joinPath(document.uri, '..');
  const taken = new Set<string>();
  const saved: { readonly uri: vscode.Uri; readonly contents?: Uint8Array }[] = [];
  for (const { name, uri, data } of files) {
    if (uri && isWithin(uri, folder, document.uri)) {
      saved.push({ uri });
    } else {
      const place = await freePlace(folder, name, taken);
      saved.push({ uri: place, contents: await data() });
    }
  }
  const uris = saved.map(({ uri }) => uri);
  const dropped = await server.drop(document.uri, position, uris, token);
  if (dropped === null) {
    return undefined;
  }
  const edit = reportEdit(document.uri, dropped.edits);
  for (const { uri, contents } of saved) {
    if (contents) {
      edit.createFile(uri, { contents });
    }
  }
  return { edit, title: vscode.l10n.t('Insert the file into the report') };
}

/** Files of a list of addresses, or else files themselves: of the clipboard, or of another program. */
async function filesIn(dataTransfer: vscode.DataTransfer): Promise<readonly Brought[]> {
  const list = urisOf((await dataTransfer.get('text/uri-list')?.asString()) ?? '').map((each) =>
    vscode.Uri.parse(each),
  );
  const files: Brought[] = [];
  for (const [mime, item] of dataTransfer) {
    const file = item.asFile();
    if (file) {
      const name = file.name === '' ? `picture.${mime.replace(/^image\/|\+xml$/g, '')}` : file.name;
      files.push({ name, uri: file.uri, data: () => file.data() });
    }
  }
  // Web addresses are no files.
  const listed = list.every(({ scheme }) => !/^https?$/.test(scheme)) ? list : [];
  return listed.length > 0
    ? listed.map((uri) => ({ name: nameOf(uri), uri, data: () => vscode.workspace.fs.readFile(uri) }))
    : files;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a file may stay where it is: in the folder of the report, or in the folder of the workspace that the report is in. */
function isWithin(uri: vscode.Uri, folder: vscode.Uri, report: vscode.Uri): boolean {
  const workspace = vscode.workspace.getWorkspaceFolder(report)?.uri;
  return [folder, ...(workspace ? [workspace] : [])].some(
    ({ scheme, authority, path }) =>
      uri.scheme === scheme && uri.authority === authority && uri.path.startsWith(`${path.replace(/\/$/, '')}/`),
  );
}

/** A name beside the report that no file has: `图片.png`, `图片1.png`. Pictures of the clipboard are all called the same. */
async function freePlace(folder: vscode.Uri, name: string, taken: Set<string>): Promise<vscode.Uri> {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  const written = name.slice(0, name.length - ending.length).replace(/[\\/:*?"<>|\s]+/g, '-');
  const stem = /^(?:image|picture)$/i.test(written) ? '图片' : written;
  for (let number = 0; ; number++) {
    const free = `${stem}${number === 0 ? '' : number}${ending}`;
    const uri = vscode.Uri.joinPath(folder, free);
    if (!taken.has(free) && !(await exists(uri))) {
      taken.add(free);
      return uri;
    }
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
