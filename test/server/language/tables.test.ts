import assert from 'node:assert/strict';
import { examine, readText } from '../../support/engine.ts';
import { unread } from '../../support/findings.ts';
import { marked } from '../../support/marked.ts';
import { tableLines } from '../../support/outline.ts';

const header = '年度: 2024\n# 标\n## 三、收到和处理政府信息公开申请情况\n';

/** The tables of a text that is read without any complaint about its writing. */
async function tables(text: string): Promise<readonly (readonly string[])[]> {
  assert.deepEqual(await unread(header + text), []);
  return (await readText(header + text)).tables.map(tableLines);
}

describe('a table of the form', () => {
  it('is opened by its name and has a line for each row', async () => {
    assert.deepEqual(await tables('表 申请办理\n| 本年新收 | 1 | 2 | 3 | 4 | 5 | 6 | = |\n| 其余 | 0 |\n'), [
      ['表 申请办理', '|本年新收|1|2|3|4|5|6|=|', '|其余|0| (rest)'],
    ]);
  });

  it('takes full-width bars, digits, signs and equals, blanks or none between them', async () => {
    const [table] = (await readText(`${header}表　申请办理\n｜本年新收｜１２｜＝｜－３|　+4　|１，２３４｜１．５｜\n`))
      .tables;
    assert.deepEqual(
      table?.rows[0]?.cells.map(({ reading }) => (reading.kind === 'number' ? reading.value.toFixed() : reading.kind)),
      ['12', 'computed', '-3', '4', '1234', '1.5'],
    );
  });

  it('may lack the blank behind its first word where rows follow', async () => {
    assert.deepEqual(await tables('表申请办理\n\n// 注\n| 本年新收 | 1 |\n'), [['表 申请办理', '|本年新收|1|']]);
  });

  it('is found by its official caption as well', async () => {
    const { tables: found } = await readText(`${header}表 第二十条第（一）项\n表 第二十条第(一)项\n`);
    assert.deepEqual(
      found.map(({ definition, home }) => [definition?.name, home?.name]),
      [
        ['第二十条第一项', '主动公开'],
        ['第二十条第一项', '主动公开'],
      ],
    );
  });

  it('need not be known, nor have a name yet', async () => {
    const { tables: found } = await readText(`${header}表 无此表\n| 甲 | 1 |\n表\n| 乙 | 2 |\n`);
    assert.deepEqual(found.map(tableLines), [
      ['表 无此表', '|甲|1| (unknown)'],
      ['表 ', '|乙|2| (unknown)'],
    ]);
    assert.deepEqual(
      found.map(({ definition, facts }) => [definition, facts]),
      [
        [undefined, []],
        [undefined, []],
      ],
    );
  });

  it('goes on over blank lines and comments, and ends at prose, a heading or the next table', async () => {
    assert.deepEqual(
      await tables('表 申请办理\n\n| 本年新收 | 1 |\n\n// 注\n| 上年结转 | 2 |\n文字\n表 复议诉讼\n| 行政复议 | 3 |\n'),
      [
        ['表 申请办理', '|本年新收|1|', '|上年结转|2|'],
        ['表 复议诉讼', '|行政复议|3|'],
      ],
    );
  });

  it('reaches from its first line to its last row', async () => {
    const { text, ranges } = marked(`${header}«表 申请办理  \n| 本年新收 | 1 |\n\n| 上年结转 |»  \n\n文字\n`);
    assert.deepEqual((await readText(text)).tables[0]?.range, ranges[0]);
  });

  it('knows where its name stands; without one, where it belongs', async () => {
    const { text, ranges } = marked(`${header}表  «申请办理» \n| 本年新收 |\n表«»\n`);
    const { tables: found } = await readText(text);
    assert.deepEqual(
      found.map(({ nameRange }) => nameRange),
      ranges,
    );
  });
});

describe('a row', () => {
  it('is found by its short name or its official label, numbering and punctuation ignored', async () => {
    const labels = ['国家秘密', '1.属于国家秘密', '属于国家秘密', '１．属于国家秘密', '1、 属于国家秘密。'];
    for (const label of labels) {
      const [table] = (await readText(`${header}表 申请办理\n| ${label} | 0 |\n`)).tables;
      assert.equal(table?.rows[0]?.row?.name, '国家秘密', label);
    }
  });

  it('with a number in its name keeps it', async () => {
    const [table] = (
      await readText(`${header}表 申请办理\n| 四类过程性信息 |\n| 属于四类过程性信息 |\n| 三安全一稳定 |\n`)
    ).tables;
    assert.deepEqual(
      table?.rows.map(({ row }) => row?.name),
      [undefined, '过程性信息', '三安全一稳定'],
    );
  });

  it('under a former name is bound and marked', async () => {
    const [table] = (await readText(`${header}表 第二十条第一项\n| 规章 |\n| 规范性文件 |\n`)).tables;
    assert.deepEqual(
      table?.rows.map(({ row, former }) => [row?.name, former]),
      [
        ['规章', false],
        ['行政规范性文件', true],
      ],
    );
  });

  it('of a group alone is a line for the eye', async () => {
    assert.deepEqual(await tables('表 申请办理\n| （三）不予公开 |\n| 不予公开\n| 三、本年度办理结果 | \n'), [
      ['表 申请办理', '|（三）不予公开| (group)', '|不予公开| (group)', '|三、本年度办理结果| (group)'],
    ]);
  });

  it('that stands twice is marked the second time', async () => {
    const rows =
      '| 本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n';
    const [table] = (await readText(`${header}表 申请办理\n${rows}`)).tables;
    assert.deepEqual(
      table?.rows.map(({ repeated }) => repeated),
      [false, true],
    );
    assert.equal(table?.facts[0]?.[0]?.value?.toFixed(), '1');
  });

  it('may lack its last bar', async () => {
    assert.deepEqual(await tables('表 申请办理\n| 本年新收 | 1 | 2\n| 上年结转 | 3 |  \n| 予以公开\n'), [
      ['表 申请办理', '|本年新收|1|2|', '|上年结转|3|', '|予以公开|'],
    ]);
  });

  it('has a cell between any two bars, blank or not; a blank row is none', async () => {
    assert.deepEqual(await tables('表 申请办理\n| 本年新收 || 2 |   |\n| 上年结转 |||\n|| 1 |\n|\n||\n|||\n'), [
      ['表 申请办理', '|本年新收||2||', '|上年结转|||', '||1| (unknown)'],
    ]);
  });

  it('knows where label and cells stand; a blank cell is all between its bars', async () => {
    const source = `${header}表 申请办理\n  «|  «本年新收» | «12» |«   »|«»| «3 件» |» \n`;
    const outer = marked(source.replace('«本年新收»', '本年新收').replace(/«(12| {3}|3 件|)»/g, '$1'));
    const inner = marked(source.replace('«|', '|').replace('|» ', '| '));
    const [row] = (await readText(inner.text)).tables[0]?.rows ?? [];
    assert.deepEqual(row?.range, outer.ranges[0]);
    assert.deepEqual([row?.labelRange, ...(row?.cells.map(({ range }) => range) ?? [])], inner.ranges);
  });

  it('holds a bar in a cell where a backslash stands before it', async () => {
    assert.deepEqual(await tables('表 申请办理\n| 本年新收 | \\| | a\\｜b |\n'), [
      ['表 申请办理', '|本年新收|||a｜b|'],
    ]);
  });

  it('outside of any table is a stray', async () => {
    const { text, ranges } = marked('# 标\n«| 甲 | 1 |»\n## 章\n文字\n«| 乙 |»  \n');
    assert.deepEqual(
      (await readText(text)).strays,
      ranges.map((range, index) => ({ kind: 'row', label: ['甲', '乙'][index], range })),
    );
  });
});

describe('the header row of a table of the form', () => {
  it('names columns by short name or label, with or without the corner', async () => {
    for (const corner of ['', '信息内容', '项目'])
      assert.deepEqual(
        await tables(`表 第二十条第一项\n| ${corner} | 本年制发件数 | 废止 | 有效 |\n| 规章 | 0 | 0 | 0 |\n`),
        [['表 第二十条第一项', `|${corner}|本年制发件数|废止|有效| (header)`, '|规章|0|0|0|']],
      );
  });

  it('binds each cell to the column it names', async () => {
    const [table] = (await readText(`${header}表 第二十条第一项\n| | 现行有效件数 | 本年新制作数量 | 备注 |\n`)).tables;
    assert.deepEqual(
      table?.header?.cells.map(({ column }) => column?.name),
      ['有效', '制发', undefined],
    );
  });

  it('is none where the first row holds a number, an =, or only blanks, or is a row of the form', async () => {
    for (const row of [
      '| 规章 | 0 |',
      '| 栏目 | 1 | 废止 |',
      '| 栏目 | = |',
      '| 栏目 |  |',
      '| 规章 | 无 | 无 | 无 |',
      '| 其余 | 无 |',
    ]) {
      const [table] = (await readText(`${header}表 第二十条第一项\n${row}\n`)).tables;
      assert.equal(table?.header, undefined, row);
      assert.equal(table?.rows.length, 1, row);
    }
  });
});

describe('the line that Markdown rules a header off with', () => {
  for (const ruler of [
    '| --- | --- |',
    '|:---|---:|',
    '| :-: | - |',
    '｜ ——— ｜ －－－ ｜',
    '|---+---|',
    '| ─── | ━━ |',
    '| --- | ---',
    '|---|',
  ])
    it(`is nothing in any table, nor below none: ${ruler}`, async () => {
      const text = `年度: 2024\n# 标\n表 "甲"\n| 乙 | 丙 |\n${ruler}\n| 丁 | 3 |\n规则 丁 >= 丁\n\n## 二、主动公开政府信息情况\n表 第二十条第六项\n| 信息内容 | 处理决定 |\n${ruler}\n| 行政处罚 | 3 |\n| 行政强制 | 1 |\n`;
      const { report, findings } = await examine(text);
      const [table] = report.preface;
      assert.deepEqual(table?.kind === 'free-table' && table.rows.map(({ label }) => label), ['丁']);
      assert.deepEqual(
        report.tables[0]?.rows.map(({ label }) => label),
        ['行政处罚', '行政强制'],
      );
      const lines = text.split('\n').flatMap((line, number) => (line === ruler ? [number] : []));
      assert.deepEqual(
        findings.filter(({ range }) => lines.includes(range.start.line)),
        [],
      );
    });

  it('is a row where it says anything', async () => {
    const { report } = await examine('年度: 2024\n# 标\n表 "甲"\n| 乙 | 丙 |\n| 丁 | — |\n| — | 3 |\n| = | = |\n');
    const [table] = report.preface;
    assert.deepEqual(table?.kind === 'free-table' && table.rows.map(({ label }) => label), ['丁', '—', '=']);
  });
});
