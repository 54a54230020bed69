import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

/** An export that gives a name to something new; the formatter writes it at the beginning of its line. */
const declaration =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:const enum|const|let|function\*?|class|interface|type|enum|namespace) (\w+)/;

/** An export of what has its name already, in another file or further up. */
const reExport = /^export (?:(?:type )?(?:\{|\* from )|default \w+;)/;

/** The names that files export, with the files; a type and a value of one name in one file belong together. */
function exportsOf(files: readonly (readonly [path: string, text: string])[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const [path, text] of files)
    for (const line of text.split('\n').filter((line) => /^export\b/.test(line))) {
      const name = declaration.exec(line)?.[1];
      assert.ok(
        name !== undefined || reExport.test(line),
        `${path} exports in a way that this test does not know: ${line}`,
      );
      if (name !== undefined) found.set(name, (found.get(name) ?? new Set()).add(path));
    }
  return new Map([...found].map(([name, paths]) => [name, [...paths]]));
}

function doubles(files: readonly (readonly [path: string, text: string])[]): readonly string[] {
  return [...exportsOf(files)]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: ${paths.toSorted().join(', ')}`);
}

describe('the names that the product exports', () => {
  const files = globSync('{server,src}/**/*.ts', { cwd: project }).map(
    (path) => [path, readFileSync(join(project, path), 'utf8')] as const,
  );

  it('are found in every file that others import from', () => {
    const names = exportsOf(files);
    assert.deepEqual(names.get('Report'), ['server/report/report.ts']);
    assert.deepEqual(names.get('isReportFile'), ['server/language/generated/ast.ts']);
    assert.deepEqual(names.get('activate'), ['src/extension.ts']);
  });

  it('mean one thing each', () => {
    assert.deepEqual(doubles(files), []);
  });

  it('are asked for by another file, unless other programs ask for them', () => {
    const programs: ReadonlySet<string> = new Set(['server/index.ts', 'server/node/library.ts', 'src/extension.ts']);
    const asking = globSync('{server,src,scripts,test}/**/*.{ts,mts}', {
      cwd: project,
      exclude: ['**/node_modules/**', '**/generated/**'],
    }).map((path) => [path, new Set(readFileSync(join(project, path), 'utf8').match(/\w+/g))] as const);
    const own = files.filter(([path]) => !programs.has(path) && !path.includes('/generated/'));
    const unasked = own.flatMap(([path, text]) =>
      [...text.matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm)]
        .map(([, name = '']) => name)
        .filter((name) => !asking.some(([other, names]) => other !== path && names.has(name)))
        .map((name) => `${path}: ${name}`),
    );
    assert.deepEqual(unasked, []);
  });

  it('are doubles where two files declare one, and none where one hands on what another declares', () => {
    assert.deepEqual(
      doubles([
        ['a.ts', 'export interface Part {\n}\nexport const Part = 1;\n'],
        ['b.ts', "export type { Part } from './a.ts';\nexport { Part as default };\n"],
        ['c.ts', 'const Part = 2;\n'],
      ]),
      [],
    );
    assert.deepEqual(
      doubles([
        ['b.ts', 'export async function part() {}\n'],
        ['a.ts', 'export const part = 1;\n'],
      ]),
      ['part: a.ts, b.ts'],
    );
  });
});
