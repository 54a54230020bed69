import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { folderWith, removeFolders } from '../server/cli/support/folder.ts';
import { gkreport } from '../server/cli/support/gkreport.ts';
import { format, reportText } from '../server/cli/support/samples.ts';
import { readPage } from './docs/markdown.ts';

const project = join(import.meta.dirname, '../..');
const yamlOf = (path: string) => parse(readFileSync(join(project, path), 'utf8'));

/** The command line from its sources, where the action expects it built. */
const program = `const { spawnSync } = require('node:child_process');
const words = ['--import', ${JSON.stringify(join(project, 'test/setup/text-modules.mjs'))}, ${JSON.stringify(join(project, 'server/cli/main.ts'))}];
process.exitCode = spawnSync(process.execPath, [...words, ...process.argv.slice(2)], { stdio: 'inherit' }).status;
`;

describe('the hooks for pre-commit', () => {
  afterEach(removeFolders);

  const hooks: readonly {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
    readonly language: string;
  }[] = yamlOf('.pre-commit-hooks.yaml');

  it('name commands that do with files what they say', () => {
    assert.deepEqual(
      hooks.map(({ id, language }) => [id, language]),
      [
        ['gkreport-check', 'node'],
        ['gkreport-format', 'node'],
      ],
    );
    const cwd = folderWith({
      '测试.gkformat': format,
      '好.gkreport': reportText(),
      '坏.gkreport': reportText({ total: '8' }),
    });
    const run = (id: string, ...files: readonly string[]) => {
      const [name, ...words] = hooks.find((hook) => hook.id === id)?.entry.split(' ') ?? [];
      assert.equal(name, 'gkreport');
      return gkreport([...words, ...files], { cwd }).status;
    };
    assert.equal(run('gkreport-check', '好.gkreport'), 0);
    assert.equal(run('gkreport-check', '好.gkreport', '坏.gkreport'), 1);
    assert.equal(run('gkreport-format', '好.gkreport', '测试.gkformat'), 0);
  });

  it('are about reports, and about formats where they are tidied', () => {
    const fits = (id: string, path: string) => new RegExp(hooks.find((hook) => hook.id === id)?.files ?? '').test(path);
    assert.deepEqual(
      ['年报/甲.gkreport', '甲.gkformat', '甲.gkreport.md'].map((path) => fits('gkreport-check', path)),
      [true, false, false],
    );
    assert.deepEqual(
      ['年报/甲.gkreport', '甲.gkformat', 'README.md'].map((path) => fits('gkreport-format', path)),
      [true, true, false],
    );
  });
});

describe('the action for GitHub', () => {
  afterEach(removeFolders);

  const action = yamlOf('action.yml');
  const step = action.runs.steps.find(({ id }: { readonly id?: string }) => id === 'audit');

  it('gives every input to the step that audits, and every output from it', () => {
    const used = Object.values(step.env).flatMap((value) => /inputs\.(\w+)/.exec(String(value))?.[1] ?? []);
    assert.deepEqual(used.sort(), Object.keys(action.inputs).sort());
    for (const [name, { value }] of Object.entries<{ readonly value: string }>(action.outputs))
      assert.equal(value, `\${{ steps.audit.outputs.${name} }}`);
  });

  /** Runs the step as GitHub does: in bash that ends at the first failure, inputs in its environment. */
  function audit(inputs: Readonly<Record<string, string>>) {
    const cwd = folderWith({
      '程序/cli.js': program,
      outputs: '',
      '年报/测试.gkformat': format,
      '年报/甲 局.gkreport': reportText().replace('测试局', '甲局'),
      '年报/乙局.gkreport': reportText({ total: '8' }).replace('测试局', '乙局'),
      '名单.csv': '机关\n甲局\n乙局\n',
    });
    const defaults = Object.entries<{ readonly default: string }>(action.inputs).map(([name, one]) => [
      name,
      one.default,
    ]);
    const given: Readonly<Record<string, string>> = { ...Object.fromEntries(defaults), ...inputs };
    const env = Object.fromEntries(
      Object.entries<string>(step.env).map(([name, value]) => {
        const input = /inputs\.(\w+)/.exec(value)?.[1];
        return [name, input === undefined ? join(cwd, '程序/cli.js') : (given[input] ?? '')];
      }),
    );
    const run = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd,
      encoding: 'utf8',
      env: { PATH: `${join(process.execPath, '..')}:${process.env.PATH}`, ...env, GITHUB_OUTPUT: join(cwd, 'outputs') },
    });
    return { run, cwd, outputs: readFileSync(join(cwd, 'outputs'), 'utf8') };
  }

  it('annotates findings, writes the files, tells where they are, and fails as the audit does', function () {
    if (process.platform === 'win32') this.skip();
    const { run, cwd, outputs } = audit({ paths: '年报/甲 局.gkreport\n年报/乙局.gkreport\n', roster: '名单.csv' });
    assert.equal(run.stderr, '');
    assert.equal(run.status, 1);
    assert.match(run.stdout, /^::error file=年报\/乙局\.gkreport,line=13,.+::/m);
    assert.equal(outputs, 'folder=gkreport-audit\nsarif=gkreport-audit/审核意见表.sarif\n');
    assert.equal(JSON.parse(readFileSync(join(cwd, 'gkreport-audit/审核意见表.sarif'), 'utf8')).version, '2.1.0');
    assert.ok(existsSync(join(cwd, 'gkreport-audit/审核意见表.xlsx')));
  });

  it('passes where the audit does, in English too', function () {
    if (process.platform === 'win32') this.skip();
    const { run, outputs } = audit({ paths: '年报/甲 局.gkreport', to: 'sarif', language: 'en', out: 'audited' });
    assert.deepEqual([run.status, run.stderr], [0, '']);
    assert.equal(outputs, 'folder=audited\nsarif=audited/audit.sarif\n');
  });

  it('is used in the manuals with inputs, outputs and hooks that there are', () => {
    for (const page of ['docs/command-line.md', 'docs/command-line.zh-CN.md']) {
      const [workflow, hooks] = readPage(page)
        .blocks.filter(({ info }) => info[0] === 'yaml')
        .map(({ text }) => parse(text));
      const [, own, upload] = workflow.steps;
      for (const input of Object.keys(own.with)) assert.ok(input in action.inputs, input);
      assert.equal(upload.with.sarif_file, `\${{ steps.audit.outputs.sarif }}`);
      const known = yamlOf('.pre-commit-hooks.yaml').map(({ id }: { readonly id: string }) => id);
      for (const { id } of hooks.repos[0].hooks) assert.ok(known.includes(id), id);
    }
  });
});
