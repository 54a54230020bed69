import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompletionRequest, DocumentFormattingRequest, InlayHintRequest } from 'vscode-languageserver-protocol';
import type { TestServer } from '../../support/lsp.ts';
import { type Opened, opened } from './support/opened.ts';

const project = join(import.meta.dirname, '../../..');

interface Setting {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly default: unknown;
}

const { contributes } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } };
};
const declared = Object.entries(contributes.configuration.properties);

type Answer = (server: TestServer, document: Opened) => Promise<unknown>;

const report = `格式: 国办2021
机关: 示例局
年度: 2024

# 报告

## 三、收到和处理政府信息公开申请情况

全年新收政府信息公开申请7件。

表 申请办理
| bnxs«» | 1 | 1 | = |
| 上年结转 | 1 | 1 | 1 | 1 | 1 | 1 | = |
| 国家秘密 | “一” | 1 |
`;

const completion: Answer = async (server, { textDocument, position }) => {
  const answer = await server.request(CompletionRequest.type, { textDocument, position });
  return answer && !Array.isArray(answer) ? answer.items.map(({ label }) => label) : assert.fail();
};
const hints: Answer = (server, { textDocument }) =>
  server.request(InlayHintRequest.type, {
    textDocument,
    range: { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } },
  });
const formatting: Answer = (server, { textDocument }) =>
  server.request(DocumentFormattingRequest.type, { textDocument, options: { tabSize: 2, insertSpaces: true } });

/** What of the server's answers each of its settings changes. */
const answers: Readonly<Record<string, Answer>> = {
  'gkreport.completion.pinyin': completion,
  'gkreport.inlayHints.computedValues': hints,
  'gkreport.inlayHints.columnNames': hints,
  'gkreport.inlayHints.textNumbers': hints,
  'gkreport.format.ambiguousWidth': formatting,
  'gkreport.format.align': formatting,
};

/** Read for each folder on its own; `check-settings.test.ts` has what it changes. */
const ofFolders = ['gkreport.checks'];

/** Settings that the client library reads under the language client's name. */
const ofClientLibrary = ['gkreport.trace.server'];

describe('every setting', () => {
  it('is read by the server, the extension or the client library', () => {
    const sources = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(project, 'src', path), 'utf8'))
      .join('\n');
    const ofExtension = [...sources.matchAll(/\.get\('(\w+\.\w+)'\)/g)].map(([, name]) => `gkreport.${name}`);
    assert.deepEqual(
      declared.map(([name]) => name).sort(),
      [...new Set([...ofExtension, ...ofClientLibrary, ...ofFolders, ...Object.keys(answers)])].sort(),
    );
  });

  for (const [name, setting] of declared) {
    const answer = answers[name];
    if (!answer) continue;
    for (const value of setting.enum ?? [true, false]) {
      if (value === setting.default) continue;
      it(`changes an answer: ${name} = ${value}, from the start and when it is set later`, async () => {
        const settings = nested(name, value);
        await using usual = await opened(report);
        await using special = await opened(report, { settings });
        const [before, after] = [await answer(usual.server, usual), await answer(special.server, special)];
        assert.notDeepEqual(after, before);
        await usual.server.configure(settings);
        assert.deepEqual(await answer(usual.server, usual), after);
        await usual.server.configure(nested(name, setting.default));
        assert.deepEqual(await answer(usual.server, usual), before);
      });
    }
  }
});

/** `gkreport.format.align` as editors send it: `{ format: { align: … } }`. */
function nested(name: string, value: unknown): object {
  const [, ...path] = name.split('.');
  return path.reduceRight<unknown>((inner, part) => ({ [part]: inner }), value) as object;
}
