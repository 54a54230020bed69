import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { gkreport } from '../server/cli/support/gkreport.ts';
import { examplesOf, findingsIn } from './docs/examples.ts';
import { type CodeBlock, type Page, project, readPage, readPages } from './docs/markdown.ts';

const pages = readPages();
const chinese = pages.filter(({ path }) => path.endsWith('.zh-CN.md'));

describe('the documentation', () => {
  for (const page of pages) {
    it(`${page.path} links only to what is there`, () => {
      assert.deepEqual(
        page.links.filter((link) => !leadsSomewhere(link, page)),
        [],
      );
    });

    it(`${page.path} names no place on somebody’s machine`, () => {
      const text = readFileSync(join(project, page.path), 'utf8');
      assert.deepEqual(text.match(/(?<![^\s"'`(（])(?:\/[A-Za-z]\w*\/[\w./-]*|[A-Z]:\\\S*)/g) ?? [], []);
    });

    for (const block of examplesOf(page))
      it(`${page.path}:${block.line} shows what gkreport reads`, async () => {
        const findings = await findingsIn(block, page);
        assert.deepEqual(
          findings.map(({ check, message, range }) => `${range.start.line + 1} ${check}: ${message.zh}`),
          [],
        );
      });
  }

  for (const page of chinese) {
    const english = readPage(page.path.replace('.zh-CN', ''));

    it(`${page.path} and ${english.path} have the same sections`, () => {
      assert.deepEqual(
        page.headings.map(({ level }) => level),
        english.headings.map(({ level }) => level),
      );
    });

    it(`${page.path} and ${english.path} show the same examples`, () => {
      const shown = (each: Page) => examplesOf(each).map(({ info, text }) => [info.join(' '), text]);
      assert.deepEqual(shown(page), shown(english));
    });

    it(`${page.path} is written with Chinese punctuation`, () => {
      const western = page.prose.filter((line) => /\p{Script=Han}\s?[,;:?!(]|\)\s?\p{Script=Han}/u.test(line));
      assert.deepEqual(western, []);
    });
  }

  for (const path of ['docs/architecture.md', 'CONTRIBUTING.md'])
    it(`${path} names files that exist`, () => {
      const places = readPage(path).codes.filter((code) =>
        /^(?:server|src|test|scripts|docs|examples|syntaxes)\//.test(code),
      );
      assert.ok(places.length > 0);
      assert.deepEqual(
        places.filter((place) => !existsSync(join(project, place.replace(/[^/]*\*.*$/, '')))),
        [],
      );
    });

  it('tells in the changelog what this version brings', () => {
    assert.ok(readPage('CHANGELOG.md').headings.some(({ text }) => text.startsWith(manifest.version)));
  });
});

describe('README', () => {
  for (const [path, language] of [
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ] as const)
    it(`${path} shows what the command line prints`, () => {
      const sessions = readPage(path).blocks.filter(({ info }) => info[0] === 'console');
      assert.ok(sessions.length > 0);
      for (const session of sessions) assertPrinted(session, language);
    });
});

function leadsSomewhere(link: string, page: Page): boolean {
  if (/^(?:https?|mailto):/.test(link)) return true;
  const [target = '', anchor] = decodeURIComponent(link).split('#');
  const path = target === '' ? page.path : join(page.path, '..', target).replaceAll('\\', '/');
  if (!existsSync(join(project, path))) return false;
  return anchor === undefined || readPage(path).headings.some((heading) => heading.anchor === anchor);
}

/** `$ gkreport …` and what it prints; a line with nothing but `…` stands for lines left out. */
function assertPrinted({ text }: CodeBlock, language: string): void {
  const [, words, shown] = /^\$ gkreport (.+)\n([\s\S]*)$/.exec(text) ?? [];
  assert.ok(words !== undefined && shown !== undefined, 'a session begins with $ gkreport');
  const { stdout } = gkreport(['--lang', language, ...words.split(' ')], { cwd: project });
  let from = 0;
  for (const part of shown.split(/^…\n/m)) {
    const at = stdout.indexOf(part, from);
    assert.ok(at >= 0, `gkreport ${words} does not print\n${part}\nbut\n${stdout}`);
    from = at + part.length;
  }
}
