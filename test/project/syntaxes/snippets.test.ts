import assert from 'node:assert/strict';
import { projectFile, scopedLines } from './tokenizer.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(projectFile('snippets/gkreport.json'));

/** What the editor inserts when no placeholder is touched: the first of several choices, the text of a placeholder. */
function inserted({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replace(/\$0/g, '');
}

describe('snippets of .gkreport', () => {
  it('are found by a Chinese prefix and by its initials, each only once', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const [name, { prefix }] of Object.entries(snippets)) {
      assert.match(prefix[0] ?? '', /^\p{Script=Han}+$/u, name);
      assert.match(prefix[1] ?? '', /^[a-z]+$/, name);
    }
  });

  it('are described in both languages', () => {
    for (const { description } of Object.values(snippets))
      assert.match(description, /\p{Script=Han}.* \([a-z ,:]+\)$/u);
  });

  it('number their stops from 1 without a gap and end at $0', () => {
    for (const [name, { body }] of Object.entries(snippets)) {
      const stops = [...body.join('\n').matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
      assert.equal(stops.at(-1), 0, name);
      const numbered = new Set(stops.slice(0, -1));
      assert.deepEqual(
        [...numbered].sort(),
        [...numbered].map((_, index) => index + 1),
        name,
      );
    }
  });

  it('insert text without a stop left over and without an illegal cell', async () => {
    for (const [name, snippet] of Object.entries(snippets)) {
      const text = inserted(snippet);
      assert.doesNotMatch(text, /\$/, name);
      const scopes = (await scopedLines('gkreport', `# 标题\n${text}`)).flat().map(([, scope]) => scope);
      assert.deepEqual(
        scopes.filter((scope) => scope.includes('invalid')),
        [],
        name,
      );
    }
  });

  it('state what the statute asks for', () => {
    const text = (name: string) => inserted(snippets[name] ?? assert.fail(`no snippet ${name}`));
    assert.deepEqual(text('总体情况五方面').match(/^### .*$/gm), [
      '### \uff08一\uff09主动公开情况',
      '### \uff08二\uff09依申请公开情况',
      '### \uff08三\uff09政府信息管理情况',
      '### \uff08四\uff09政府信息公开平台建设情况',
      '### \uff08五\uff09监督保障情况',
    ]);
    assert.match(text('前言'), /^本报告由\{机关\}根据《中华人民共和国政府信息公开条例》规定编制。/);
    assert.match(text('前言'), /统计期限为\{年度\}年1月1日至12月31日/);
    assert.match(text('未收取信息处理费'), /本机关未收取信息处理费。/);
    assert.match(text('收取信息处理费'), /本机关依据《政府信息公开信息处理费管理办法》收取信息处理费/);
    assert.equal(text('零报告表格').trim(), '表 申请办理\n| 其余 | 0 |');
  });
});
