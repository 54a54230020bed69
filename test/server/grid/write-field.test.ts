import assert from 'node:assert/strict';
import { reportFormattingEdits } from '../../../server/formatter/format-report.ts';
import type { AlignmentStyle } from '../../../server/formatter/table-alignment.ts';
import { writeField } from '../../../server/grid/write-field.ts';
import type { Aligner, ParsedReport } from '../../../server/grid/write-rows.ts';
import { isReportFile } from '../../../server/language/generated/ast.ts';
import { Fields } from '../../../server/report/fields.ts';
import { readReportTree } from '../../../server/report/read/read-report.ts';
import { applied } from '../../support/edits.ts';
import { open } from '../../support/engine.ts';
import { exampleText, shippedReports } from '../../support/examples.ts';

const style: AlignmentStyle = { align: 'display', ambiguousWidth: 'wide' };
const engine = open('').then((opened) => opened.engine);

async function tools(): Promise<{ readonly read: (text: string) => ParsedReport; readonly aligner: Aligner }> {
  const { reader, report } = await engine;
  const formats = reader.formats();
  const read = (text: string): ParsedReport => {
    const name = /^格式: (\S+)/m.exec(text)?.[1] ?? '国办2021';
    const format = formats.find((candidate) => candidate.name === name);
    const parseResult = report.parser.LangiumParser.parse(text);
    if (!isReportFile(parseResult.value)) throw new Error('The text is not a report.');
    return { text, parseResult, report: readReportTree(parseResult.value, { uri: 'memory:///报告', format }) };
  };
  const parse = (text: string) => ({ text, parseResult: report.parser.LangiumParser.parse(text) });
  return { read, aligner: { parse, style } };
}

/** The text after something was typed into a field; why not, where nothing is written. */
async function typed(text: string, field: string, value: string, before?: string): Promise<string> {
  const { read, aligner } = await tools();
  const source = read(text);
  const said = before ?? new Fields(source.report, text).find(field, '')?.source ?? '';
  const result = writeField(source, { field, text: value, before: said }, aligner);
  return 'problem' in result ? result.problem.zh : applied(text, result.edits);
}

const head = '格式: 国办2021\n机关: 示例县水务局\n年度: 2024\n\n# 示例\n\n';
const penalties = `${head}## 二、主动公开政府信息情况

表 第二十条第六项
| 行政处罚 | 30 |
| 行政强制 |    |
说明 逾期发布: 无 // 照旧
`;

describe('what is typed into the form', () => {
  it('replaces the text of its cell and nothing else', async () => {
    const after = await typed(penalties, '第二十条第六项.行政处罚.处理决定', '12');
    assert.equal(after, penalties.replace('| 30 |', '| 12 |'));
  });

  it('fills a blank cell', async () => {
    const after = await typed(penalties, '第二十条第六项.行政强制.处理决定', '5');
    assert.equal(after, penalties.replace('|    |', '|  5 |'));
  });

  it('widens the column of an aligned table, and leaves a table alone that its author aligned otherwise', async () => {
    assert.equal(
      await typed(penalties, '第二十条第六项.行政处罚.处理决定', '12345'),
      penalties.replace('| 30 |', '| 12345 |').replace('|    |', '|       |'),
    );
    const ragged = penalties.replace('| 30 |', '|3|');
    assert.equal(
      await typed(ragged, '第二十条第六项.行政强制.处理决定', '12345'),
      ragged.replace('|    |', '| 12345 |'),
    );
  });

  it('leaves other rows alone while columns that are wider than needed have room', async () => {
    const wide = penalties.replace('| 30 |', '|    30 |').replace('|    |', '|       |');
    assert.equal(await typed(wide, '第二十条第六项.行政强制.处理决定', '5'), wide.replace('|       |', '|     5 |'));
    assert.equal(
      await typed(wide, '第二十条第六项.行政强制.处理决定', '123456'),
      wide.replace('|    30 |', '|     30 |').replace('|       |', '| 123456 |'),
    );
  });

  it('keeps a table compact', async () => {
    const compact = penalties.replace('| 30 |', '| 3 |').replace('|    |', '|  |');
    assert.equal(
      await typed(compact, '第二十条第六项.行政强制.处理决定', '12345'),
      compact.replace('|  |', '| 12345 |'),
    );
  });

  it('takes full-width digits, thousands separators and line breaks for what they mean', async () => {
    for (const value of ['１２', ' 12\n', '12 '])
      assert.equal(
        await typed(penalties, '第二十条第六项.行政处罚.处理决定', value),
        penalties.replace('| 30 |', '| 12 |'),
      );
    assert.match(await typed(penalties, '第二十条第六项.行政处罚.处理决定', '1,234'), /\| 行政处罚 \| 1234 \|/);
    assert.match(await typed(penalties, '第二十条第六项.行政处罚.处理决定', '＝'), /\| 行政处罚 \| = \|/);
  });

  it('escapes bars and backslashes', async () => {
    const own = `${head}表 "渠道"\n| 名称 | 说明 |\n| --- | --- |\n| 甲 | 一 |\n`;
    assert.equal(await typed(own, '"渠道.甲.说明"', 'a|b\\c'), own.replace('| 一 |', '| a\\|b\\\\c |'));
  });

  it('is written where it belongs when the row is not written yet', async () => {
    const text = penalties.replace('| 行政处罚 | 30 |\n', '');
    assert.equal(
      await typed(text, '第二十条第六项.行政处罚.处理决定', '7'),
      text.replace('表 第二十条第六项\n| 行政强制 |    |', '表 第二十条第六项\n| 行政处罚 | 7 |\n| 行政强制 |   |'),
    );
    assert.equal(await typed(text, '第二十条第六项.行政处罚.处理决定', ''), text);
  });

  it('takes its row out of 其余, which keeps speaking for all others', async () => {
    const text = `${head}## 二、主动公开政府信息情况\n\n表 第二十条第六项\n| 其余 | 0 |\n`;
    assert.equal(
      await typed(text, '第二十条第六项.行政强制.处理决定', '4'),
      text.replace('| 其余 | 0 |', '| 行政强制 | 4 |\n| 其余     | 0 |'),
    );
  });

  it('takes the rows of a group out of a line that says they had no cases', async () => {
    const zeros = '| 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
    const text = `${head}## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n| 予以公开 ${zeros}\n| 其他处理 ${zeros}\n| 办理总计 ${zeros}\n`;
    const { read } = await tools();
    const before = new Fields(read(text).report, text).all;
    const rows = [...before.keys()].filter(
      (name) => before.get(name)?.source === '0' && !/予以公开|办理总计/.test(name),
    );
    const field = rows.find((name) => name.endsWith('.自然人')) ?? '';
    const after = await typed(text, field, '5');
    const fields = new Fields(read(after).report, after).all;
    assert.equal(fields.get(field)?.source, '5');
    for (const name of rows) if (name !== field) assert.equal(fields.get(name)?.source.replace('=', '0'), '0', name);
    assert.match(after, /^\| 其他处理 .*= \|$/m);
  });

  it('gives a row the cells that it lacks before it', async () => {
    const text = `${head}## 二、主动公开政府信息情况\n\n表 第二十条第一项\n| 规章 | 1 |\n`;
    const { read } = await tools();
    const after = await typed(text, '第二十条第一项.规章.有效', '9');
    assert.match(after, /^\| 规章 \| 1 \| {2,}\| 9 \|$/m);
    const { report } = read(after);
    assert.deepEqual(
      report.tables[0]?.facts[0]?.map(({ text: said }) => said),
      ['1', '', '9'],
    );
  });

  it('is not written over what somebody else wrote there meanwhile', async () => {
    assert.match(await typed(penalties, '第二十条第六项.行政处罚.处理决定', '12', '4'), /已在文本中改动，没有覆盖/);
    assert.equal(await typed(penalties, '第二十条第六项.行政处罚.处理决定', '30', '4'), penalties);
    assert.match(await typed(penalties, '第二十条第六项.行政征收.处理决定', '12', ''), /没有写入/);
  });

  it('becomes the value of a line of the header', async () => {
    assert.equal(await typed(penalties, '年度:', '２０２５'), penalties.replace('年度: 2024', '年度: 2025'));
    assert.equal(await typed(penalties, '机关:', ''), penalties.replace('机关: 示例县水务局', '机关:'));
    const blank = penalties.replace('机关: 示例县水务局', '机关:');
    assert.equal(await typed(blank, '机关:', '示例县水务局'), penalties);
  });

  it('becomes a line of prose, several paragraphs one each, none nothing', async () => {
    const text = `${head}甲。\n\n甲。\n\n乙。\n`;
    assert.equal(await typed(text, '¶2:', '丙{年度}。', '甲。'), text.replace('甲。\n\n乙', '丙{年度}。\n\n乙'));
    assert.equal(await typed(text, '¶1:', '丙。\n丁。', '乙。'), text.replace('乙。', '丙。\n\n丁。'));
    assert.equal(await typed(text, '¶1:', '', '乙。'), `${head}甲。\n\n甲。\n`);
    assert.equal(await typed(text, '¶1:', '', '甲。'), `${head}甲。\n\n乙。\n`);
  });

  it('begins the text of a chapter behind its comments, not behind those of the next', async () => {
    const text = `${head}## 一、总体情况\n\n// 须写明：三项。\n\n// 下一章\n## 五、存在的主要问题及改进情况\n`;
    assert.equal(await typed(text, '¶ 一、总体情况', '全年平稳。'), text.replace('三项。\n', '三项。\n\n全年平稳。\n'));
    assert.equal(await typed(text, '¶ 五、存在的主要问题及改进情况', '无。'), `${text.trimEnd()}\n\n无。\n`);
  });

  it('uses up the blank lines that a new report has for its first text', async () => {
    const text = `${head}## 一、总体情况\n\n// 须写明：三项。\n\n\n\n## 五、存在的主要问题及改进情况\n\n\n`;
    assert.equal(
      await typed(text, '¶ 一、总体情况', '全年平稳。\n次年继续。'),
      text.replace('三项。\n\n\n\n', '三项。\n\n全年平稳。\n\n次年继续。\n\n'),
    );
    assert.equal(await typed(text, '¶ 五、存在的主要问题及改进情况', '无。'), text.replace(/\n\n$/, '\n无。\n'));
  });

  it('goes with the line breaks of the text', async () => {
    const text = penalties.replaceAll('\n', '\r\n');
    const after = await typed(text.replace('| 行政处罚 | 30 |\r\n', ''), '第二十条第六项.行政处罚.处理决定', '7');
    assert.equal(after.replaceAll('\r\n', '').includes('\n'), false);
  });
});

describe('what writing a cell reads', () => {
  /** The texts that are parsed when a number is typed into a table that the text goes around. */
  async function readFor(prose: string): Promise<readonly string[]> {
    const text = penalties.replace('## 二', `## 一、总体情况\n\n${prose}## 二`).concat(`\n${prose}`);
    const { read, aligner } = await tools();
    const source = read(text);
    const parsed: string[] = [];
    const parse = (part: string) => {
      parsed.push(part);
      return aligner.parse(part);
    };
    const entry = { field: '第二十条第六项.行政处罚.处理决定', text: '12345', before: '30' };
    const result = writeField(source, entry, { ...aligner, parse });
    assert.ok('edits' in result);
    assert.match(applied(text, result.edits), /^\| 行政处罚 \| 12345 \|\n\| 行政强制 \| {7}\|\n说明/m);
    return parsed;
  }

  it('is the table, once before and once after, however much text stands around it', async () => {
    const few = await readFor('甲。\n\n');
    assert.equal(few.length, 2);
    assert.deepEqual(await readFor('全年公开政府信息{年度}条。\n\n'.repeat(500)), few);
    for (const part of few) assert.doesNotMatch(part, /总体情况|甲/);
  });

  it('goes on behind a line of the table that cannot be read', async () => {
    const text = penalties.replace('| 行政强制', '随手写的\n| 行政强制');
    assert.equal(
      await typed(text, '第二十条第六项.行政处罚.处理决定', '12345'),
      text.replace('| 30 |', '| 12345 |').replace('|    |', '|       |'),
    );
  });
});

describe('any sequence of entries into the form', () => {
  for (const name of shippedReports.filter((path) => !path.includes('/'))) {
    it(`sets those numbers and touches no other line: ${name}`, async function () {
      this.timeout(60_000);
      const { read, aligner } = await tools();
      let source = read(exampleText(name));
      const random = randomFrom(name.length);
      for (let step = 0; step < 25; step++) {
        const fields = new Fields(source.report, source.text);
        const cells = [...fields.all].filter(([, { kind }]) => kind === 'cell' || kind === 'own-cell');
        const [field, place] = cells[random(cells.length)] ?? [];
        if (!field || !place) return;
        const text = ['0', '7', '12345', '=', ''][random(5)] ?? '';
        const wasFormatted = reportFormattingEdits(source, style).length === 0;
        const result = writeField(source, { field, text, before: place.source }, aligner);
        assert.ok('edits' in result, field);
        const after = read(applied(source.text, result.edits));
        const fieldsAfter = new Fields(after.report, after.text).all;
        assert.equal(fieldsAfter.get(field)?.source, text, field);
        const values = (known: Fields['all']) =>
          [...known].map(([other, one]) => [other, isComputed(one) ? '=' : valueIn(one)] as const);
        const before = new Map(values(fields.all));
        // A row that is written for the first time has its totals computed.
        for (const [other, value] of values(fieldsAfter))
          if (other !== field && value !== '=') assert.equal(value, before.get(other), `${field}: ${other}`);
        const linesOf = (one: ParsedReport) => one.text.split('\n').map((line) => line.replace(/\s+/g, ''));
        const [old, now] = [linesOf(source), linesOf(after)];
        const changed = now.filter((line, at) => line !== old[at]);
        if (now.length === old.length) assert.ok(changed.length <= 1, field);
        else assert.ok(now.length - old.length === 1 && old.every((line) => now.includes(line)), field);
        if (wasFormatted) assert.deepEqual(reportFormattingEdits(after, style), [], field);
        source = after;
      }
    });
  }
});

type Field = Fields['all'] extends ReadonlyMap<string, infer One> ? One : never;

function isComputed(field: Field): boolean {
  return 'fact' in field && field.fact.origin === 'computed';
}

function valueIn(field: Field): string {
  return 'fact' in field ? (field.fact.value?.toFixed() ?? field.fact.entry?.text ?? '') : field.source;
}

/** The same numbers every time: Lehmer. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
