import * as vscode from 'vscode';
import { equal } from '../../support/assert.ts';
import { closeEverything } from '../../support/documents.ts';
import { waitForFindings } from '../../support/findings.ts';

const scheme = 'gkreport-test-refusing';
const lastYear = '格式: 国办2021\n机关: 某局\n年度: 2023\n\n# 某局2023年政府信息公开工作年度报告\n';
const thisYear = lastYear.replaceAll('2023', '2024').replace('\n\n', '\n上年: ./2023.gkreport\n\n');

/** A drive that has in each of its folders a report that names the other one as last year's, which it refuses in some way. */
class RefusingDrive implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  refuse: (() => Partial<vscode.FileStat>) | undefined;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (!path.endsWith('.gkreport')) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const refused = path.endsWith('/2023.gkreport') ? this.refuse?.() : undefined;
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytesOf(path).length, ...refused };
  }

  readDirectory(): [string, vscode.FileType][] {
    return ['2023.gkreport', '2024.gkreport'].map((name) => [name, vscode.FileType.File]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    if (path.endsWith('/2023.gkreport')) this.refuse?.();
    return bytesOf(path);
  }

  // Nothing is ever written here.
  createDirectory = readOnly;
  writeFile = readOnly;
  delete = readOnly;
  rename = readOnly;
}

function bytesOf(path: string): Uint8Array {
  return new TextEncoder().encode(path.endsWith('/2023.gkreport') ? lastYear : thisYear);
}

function readOnly(): never {
  throw vscode.FileSystemError.NoPermissions();
}

describe('last year’s report that only VS Code can reach, and not read', () => {
  const drive = new RefusingDrive();
  let registered: vscode.Disposable;
  before(() => {
    registered = vscode.workspace.registerFileSystemProvider(scheme, drive);
  });
  afterEach(closeEverything);
  after(() => registered.dispose());

  const refusals: readonly (readonly [string, () => Partial<vscode.FileStat>, string])[] = [
    ['is forbidden', readOnly, 'permission denied'],
    [
      'is on a drive that does not answer',
      () => throwing(vscode.FileSystemError.Unavailable()),
      'the network drive cannot be reached',
    ],
    ['is a folder', () => ({ type: vscode.FileType.Directory }), 'this is not an ordinary file'],
    ['is too large', () => ({ size: 3 * 1024 ** 3 }), 'larger than 4 MB'],
    ['fails in some other way', () => throwing(new Error('odd')), 'the disk failed'],
  ];
  for (const [index, [how, refuse, words]] of refusals.entries())
    it(`because it ${how}, is told where it is named, and the report is checked`, async () => {
      drive.refuse = refuse;
      const uri = vscode.Uri.from({ scheme, path: `/${index}/2024.gkreport` });
      await vscode.window.showTextDocument(uri);
      const told = (findings: readonly string[]) => findings.filter((one) => one.includes('./2023.gkreport'));
      const findings = await waitForFindings(uri, words, (all) => told(all).some((one) => one.includes(words)));
      equal(told(findings).length, 1);
      drive.refuse = undefined;
      // Nobody tells that it can be read now.
      await waitForFindings(uri, 'nothing of it', (all) => all.length > 0 && told(all).length === 0);
    });
});

function throwing(error: Error): never {
  throw error;
}
