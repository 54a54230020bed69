import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { loadedWith as bundlesLoadedWith, dist, oldestNode, programs } from '../../scripts/bundles.ts';

const { outputs } = JSON.parse(readFileSync(join(dist, 'metafile.json'), 'utf8')) as Metafile;

/** The bundles that one brings with it when it is loaded, itself included. */
const loadedWith = (...bundles: readonly string[]) => bundlesLoadedWith(outputs, bundles);

/** The packages and the rooms that something of is in bundles. */
function madeOf(bundles: ReadonlySet<string>): readonly string[] {
  const inputs = [...bundles].flatMap((bundle) => Object.keys(outputs[bundle]?.inputs ?? {}));
  const names = inputs.map((input) =>
    /^(?:after-core:)?(?:node_modules\/((?:@[^/]+\/)?[^/]+)|(server\/[^/]+))/.exec(input),
  );
  return [...new Set(names.map((match) => match?.[1] ?? match?.[2] ?? 'package.json'))].sort();
}

/** The bundle of a module that is loaded where it is needed. */
function bundleOf(module: string): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.replace('after-core:', '') === module);
  assert.ok(found, module);
  return found[0];
}

/** Loaded with the first work that needs them, and only then. */
const loadedLater = ['docx', 'echarts', 'fflate', 'hucre', 'mammoth', 'parse5', 'unpdf', 'zrender', '@cantoo/pdf-lib'];

describe('what is loaded at the start', () => {
  const commandLine = ['dist/cli.mjs', bundleOf('server/cli/command-line.ts')];

  it('of the command line alone, as for --version, is what reads its words', () => {
    assert.deepEqual(madeOf(loadedWith(...commandLine)), [
      'commander',
      'get-east-asian-width',
      'package.json',
      'server/cli',
      'server/language',
      'server/node',
      'server/shared',
      'server/workspace',
      'zod',
    ]);
  });

  for (const command of ['check', 'compare', 'export', 'format', 'import', 'ledger', 'lsp', 'new'])
    it(`of ${command} is nothing that only some of its work needs`, () => {
      const loaded = madeOf(loadedWith(...commandLine, bundleOf(`server/cli/${command}-command.ts`)));
      assert.deepEqual(
        loaded.filter((name) => loadedLater.includes(name)),
        [],
      );
      assert.ok(!loaded.includes('server/editor'), 'what only editors need');
    });

  it('of the server is nothing that only some requests need', () => {
    const loaded = madeOf(loadedWith('dist/server.mjs'));
    assert.deepEqual(
      loaded.filter((name) => [...loadedLater, 'commander', 'server/ledger', 'server/cli'].includes(name)),
      [],
    );
  });

  it('has not the whole of zod, whose small edition does', () => {
    for (const bundles of [loadedWith('dist/server.mjs'), loadedWith(...commandLine)]) {
      const inputs = [...bundles].flatMap((bundle) => Object.keys(outputs[bundle]?.inputs ?? {}));
      assert.deepEqual(
        inputs.filter((input) => /\/zod\/v4\/classic\//.test(input)),
        [],
      );
    }
  });

  it('is few files, since each has to be found, read and linked', () => {
    for (const command of ['check', 'import', 'export', 'new']) {
      const { size } = loadedWith(...commandLine, bundleOf(`server/cli/${command}-command.ts`));
      assert.ok(size <= 50, `${size} files of ${command}`);
    }
  });

  it('is small once it is packed', function () {
    // Bundles with maps are for the debugger.
    if (Object.keys(outputs).some((path) => path.endsWith('.map'))) this.skip();
    const kilobytes = (bundles: ReadonlySet<string>) =>
      Math.round([...bundles].reduce((sum, bundle) => sum + (outputs[bundle]?.bytes ?? 0), 0) / 1024);
    const check = loadedWith(
      ...commandLine,
      bundleOf('server/cli/check-command.ts'),
      bundleOf('server/cli/check-reports.ts'),
    );
    const sizes = [loadedWith(...commandLine), check, loadedWith('dist/server.mjs')].map(kilobytes);
    for (const [index, most] of [110, 1292, 1660].entries())
      assert.ok((sizes[index] ?? 0) <= most, `${sizes.join(', ')} KiB`);
  });
});

describe('a Node that is too old', () => {
  for (const program of programs)
    it(`is told so by ${program}.js, in both languages`, () => {
      const older = `Object.defineProperty(process.versions, 'node', { value: '${oldestNode - 2}.20.2' })`;
      const words = ['--import', `data:text/javascript,${encodeURIComponent(older)}`, join(dist, `${program}.js`)];
      const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.equal(
        stderr,
        'gkreport 需要 Node.js 22 或更高版本，当前为 20.20.2。\ngkreport needs Node.js 22 or later; this is 20.20.2.\n',
      );
    });
});
