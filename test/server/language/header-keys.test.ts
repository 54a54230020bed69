import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { headerKeyHover } from '../../../server/editor/hover/header-hover.ts';
import {
  type HeaderKey,
  type HeaderValueKind,
  headerField,
  headerKeys,
  headerLines,
  printedKeys,
  requiredKeys,
  valueKind,
} from '../../../server/language/header-keys.ts';
import { layOut } from '../../../server/render/layout.ts';
import { check, readText } from '../../support/engine.ts';
import { labels } from '../editor/completion/support/complete.ts';

const allKeys = Object.fromEntries(headerKeys.map((key) => [key, '甲'])) as Record<HeaderKey, string>;
const everyLine = headerLines(allKeys).join('\n');

describe('the table of header keys', () => {
  it('has its keys in the order in which a new report writes them, each line as the language has it', () => {
    assert.deepEqual(
      everyLine.split('\n'),
      headerKeys.map((key) => `${key}: 甲`),
    );
    assert.deepEqual(headerLines({ 年度: '2024', 机关: '某局', 机关类型: undefined }), ['机关: 某局', '年度: 2024']);
  });

  it('gives no name to two keys', () => {
    const names = headerKeys.flatMap((key) => [key, ...(headerField(key)?.alsoCalled ?? [])]);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });

  it('gives no place below the report to two keys', () => {
    const places = printedKeys.map((key) => headerField(key)?.printed);
    assert.deepEqual(
      places,
      places.map((_, index) => index + 1),
    );
  });
});

describe('every header key of the table', () => {
  it('is known to the checks', async () => {
    const found = await check(`${everyLine}\n\n# 甲2024年政府信息公开工作年度报告\n`);
    assert.deepEqual(
      found.filter(({ check: id }) => id === 'unknown-key').map(({ message }) => message.zh),
      [],
    );
    const empty = await check('# 甲2024年政府信息公开工作年度报告\n');
    const missing = empty.filter(({ check: id }) => id === 'missing-key').map(({ message }) => message.zh);
    for (const key of requiredKeys)
      assert.ok(
        missing.some((message) => message.includes(`“${key}”`)),
        key,
      );
    assert.equal(missing.length, requiredKeys.length);
  });

  it('may stand twice only where the table says so', async () => {
    const found = await check(`${everyLine}\n${everyLine}\n\n# 甲2024年政府信息公开工作年度报告\n`);
    const repeated = found.filter(({ check: id }) => id === 'repeated-key');
    assert.equal(repeated.length, headerKeys.filter((key) => !headerField(key)?.repeatable).length);
  });

  it('is offered', async () => {
    const offered = await labels('«»');
    for (const key of headerKeys) assert.ok(offered.includes(key), key);
  });

  it('is explained in both languages', async () => {
    const report = await readText(`${everyLine}\n\n# 甲2024年政府信息公开工作年度报告\n`);
    for (const key of headerKeys)
      for (const language of ['zh', 'en'] as const)
        assert.ok(headerKeyHover(key, report, language)?.startsWith(headerField(key)?.help[language] ?? '—'), key);
  });

  it('is printed below the report where the table says so, in that order', async () => {
    const report = await readText(`${everyLine}\n\n# 甲2024年政府信息公开工作年度报告\n`);
    const [printed] = layOut(report).blocks.flatMap((block) => (block.kind === 'publication' ? [block] : []));
    assert.deepEqual(
      printed?.entries.map(({ key }) => key),
      printedKeys,
    );
  });

  it('has the colour of what stands behind it', () => {
    const { repository } = JSON.parse(
      readFileSync(new URL('../../../syntaxes/gkreport.tmLanguage.json', import.meta.url), 'utf8'),
    );
    const patterns: readonly { match: string }[] = repository['header-entry'].patterns;
    const groups = patterns.slice(0, -1).map(({ match }) => /^\^\\s\*\(([^)]*)\)/.exec(match)?.[1]?.split('|'));
    const keysOf = (...kinds: readonly HeaderValueKind[]) =>
      headerKeys.filter((key) => kinds.some((kind) => kind === valueKind(key)));
    assert.deepEqual(groups, [
      keysOf('format'),
      keysOf('body-kind'),
      keysOf('year', 'day'),
      keysOf('report', 'reports', 'address'),
      keysOf('switch'),
      keysOf('attachment'),
    ]);
  });
});
