import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import english from '../../../package.nls.json' with { type: 'json' };
import chinese from '../../../package.nls.zh-cn.json' with { type: 'json' };
import { createProgram } from '../../../server/cli/command-line.ts';
import { type Page, project, readPage } from './markdown.ts';

const words = { 'README.md': english, 'README.zh-CN.md': chinese } as const;
const { commands, configuration } = manifest.contributes;
const settings: Readonly<Record<string, { readonly default?: unknown }>> = Object.assign(
  {},
  ...[configuration].flat().map(({ properties }) => properties),
);
const program = await createProgram({
  language: 'en',
  write: () => {},
  error: () => {},
  note: () => {},
  showProgress: () => {},
  paint: { error: String, warning: String, hint: String, strong: String, faint: String },
  isColoured: false,
  width: 100,
});

for (const path of ['README.md', 'README.zh-CN.md'] as const) {
  const page = readPage(path);
  const lines = readFileSync(join(project, path), 'utf8').split('\n');
  const lineOf = (id: string) => lines.find((line) => line.startsWith('|') && line.includes(`\`${id}\``)) ?? '';

  describe(path, () => {
    it('names the commands and settings of the manifest, and no others', () => {
      const named = page.codes.filter((code) => /^gkreport(?:\.\w+)+$/.test(code));
      const known = [...commands.map(({ command }) => command), ...Object.keys(settings)];
      assert.deepEqual([...new Set(named)].sort(), known.sort());
    });

    for (const { command, title } of commands)
      it(`calls ${command} what the palette calls it`, () => {
        const key = title.replaceAll('%', '') as keyof typeof english;
        assert.ok(lineOf(command).includes(words[path][key]), lineOf(command));
      });

    for (const [name, setting] of Object.entries(settings))
      it(`tells what ${name} is when nobody sets it`, () => {
        const value = typeof setting.default === 'object' ? JSON.stringify(setting.default) : String(setting.default);
        assert.ok(lineOf(name).includes(`\`${value}\``), lineOf(name));
      });

    it('gives only commands and options that the command line has', () => {
      const known = program.commands.map((command) => command.name());
      const calls = commandLines(page).flatMap((line) => /gkreport (\S+)(.*)$/.exec(line)?.slice(1) ?? []);
      assert.ok(calls.length > 0);
      for (const line of commandLines(page)) {
        const [, name, rest = ''] = /^(?:\$ )?gkreport (\w+)(.*)$/.exec(line) ?? [];
        if (name === undefined) continue;
        assert.ok(known.includes(name), line);
        const options = program.commands.find((command) => command.name() === name)?.options ?? [];
        for (const flag of rest.match(/--[a-z-]+/g) ?? [])
          assert.ok(
            options.some(({ long }) => long === flag),
            line,
          );
      }
      const all = [program, ...program.commands].flatMap(({ options }) => options.map(({ long }) => long));
      for (const flag of page.codes.filter((code) => code.startsWith('--')))
        assert.ok(all.includes(flag.split(' ')[0]), flag);
    });

    it('gives only scripts that package.json has', () => {
      assertScriptsExist(page);
    });
  });
}

describe('CONTRIBUTING.md', () => {
  it('gives only scripts that package.json has', () => {
    assertScriptsExist(readPage('CONTRIBUTING.md'));
  });
});

function assertScriptsExist(page: Page): void {
  const scripts = commandLines(page).flatMap((line) =>
    [...line.matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, name]) => name ?? ''),
  );
  assert.ok(scripts.includes('test'));
  for (const name of scripts) assert.ok(['ci', 'link'].includes(name) || name in manifest.scripts, name);
}

function commandLines({ codes, blocks }: Page): readonly string[] {
  const shells = blocks.filter(({ info }) => info[0] === 'sh' || info[0] === 'console');
  return [...codes, ...shells.flatMap(({ text }) => text.split('\n'))];
}
