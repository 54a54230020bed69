import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  architecturePage,
  biomeJson,
  forbiddenTo,
  packages,
  type Room,
  roomNames,
  rooms,
} from '../../scripts/rooms.ts';

const project = join(import.meta.dirname, '../..');
const server = join(project, 'server');

describe('the rooms', () => {
  it('are the folders of the server, and no product file stands outside of one but entry points', () => {
    const entries = readdirSync(server, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    // Formats are texts.
    assert.deepEqual(
      folders.filter((name) => name !== 'formats').sort(),
      roomNames.filter((room) => room !== 'src').sort(),
    );
    const loose = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    assert.deepEqual(
      loose.filter((name) => !name.endsWith('.d.ts') && !['index.ts', 'browser.ts'].includes(name)),
      [],
    );
  });

  it('stand on each other without a circle', () => {
    const done = new Set<Room>();
    for (const room of roomNames) {
      if (room === 'src') continue;
      assert.ok(
        (rooms[room] as readonly Room[]).every((other) => done.has(other)),
        `${room} comes after what it imports`,
      );
      done.add(room);
    }
  });

  it('are those of the lint rules and of the picture', () => {
    assert.deepEqual(
      JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8')),
      JSON.parse(biomeJson()),
      'npm run generate',
    );
    assert.equal(readFileSync(join(project, 'docs/architecture.md'), 'utf8'), architecturePage(), 'npm run generate');
    assert.match(architecturePage(), /```mermaid\nflowchart BT\n/);
  });

  it('are kept apart by the linter: each import that is not allowed is refused, each other is not', function () {
    this.timeout(600_000);
    const folder = folderWithRules();
    try {
      const refused: string[] = [];
      for (const room of roomNames) {
        for (const other of roomNames) {
          if (other === room) continue;
          probe(folder, room, `to-${other}`, specifier(room, other));
          if (forbiddenTo(room).includes(other)) refused.push(`${room}/to-${other}.ts`);
        }
        for (const [name, users] of Object.entries(packages)) {
          if (room === 'src') continue;
          const file = `package-${name.replaceAll(/\W/g, '')}`;
          probe(folder, room, file, name.replace('*', 'fs'));
          if (!users.includes(room)) refused.push(`${room}/${file}.ts`);
        }
      }
      assert.deepEqual(refusedIn(folder), refused.sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are put together by the library, which has nothing of Node, of the command line or of an editor', function () {
    this.timeout(600_000);
    const folder = folderWithRules();
    try {
      const may = roomNames.filter((room) => !['cli', 'node', 'editor', 'src'].includes(room));
      mkdirSync(join(folder, 'server'));
      const imports = (names: readonly string[]) =>
        names.map((name, index) => `import { some${index} } from '${name}';\nexport { some${index} };\n`).join('');
      const index = join(folder, 'server/index.ts');
      writeFileSync(index, imports(may.map((room) => `./${room}/some.ts`)));
      assert.deepEqual(refusedIn(folder), []);
      for (const name of ['./cli/some.ts', './node/some.ts', './editor/some.ts', 'node:fs', 'vscode', 'langium/lsp']) {
        writeFileSync(index, imports([name]));
        assert.deepEqual(refusedIn(folder), ['index.ts'], name);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('have no circle of imports: two files that import each other are refused', function () {
    this.timeout(600_000);
    const folder = folderWithRules();
    try {
      probe(folder, 'report', 'one', './two.ts');
      probe(folder, 'report', 'two', './one.ts');
      assert.deepEqual(refusedIn(folder), ['report/one.ts', 'report/two.ts']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** A folder of its own, which the linter judges by the rules of the project. */
function folderWithRules(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gkreport-rooms-'));
  const config = JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }));
  return folder;
}

function specifier(room: Room, other: Room): string {
  if (room === 'src') return `../server/${other}/some.ts`;
  return other === 'src' ? '../../src/some.ts' : `../${other}/some.ts`;
}

function probe(folder: string, room: Room, name: string, imported: string): void {
  const file = join(folder, room === 'src' ? 'src' : join('server', room), `${name}.ts`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `import { something } from '${imported}';\n\nexport const made = something;\n`);
}

/** The files of a folder that the linter refuses for what they import. */
function refusedIn(folder: string): readonly string[] {
  const args = [
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
    '--only=style/noRestrictedImports',
    '--only=suspicious/noImportCycles',
  ];
  const biome = join(project, 'node_modules/@biomejs/biome/bin/biome');
  let output: string;
  try {
    output = execFileSync(process.execPath, [biome, ...args, '.'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(output) as { diagnostics: readonly { location: { path: unknown } }[] };
  const files = diagnostics.map(({ location: { path } }) =>
    typeof path === 'string' ? path : (path as { file: string }).file,
  );
  return [...new Set(files.map((file) => file.replace(/^.*?(?=server\/|src\/)/, '').replace(/^server\//, '')))].sort();
}
