import assert from 'node:assert/strict';
import { headerValues } from '../../../../server/editor/completion/header-offer.ts';
import { proposedReportYear } from '../../../../server/shared/report-years.ts';
import { readText } from '../../../support/engine.ts';
import { complete, labels, proposal, taken, takenLine } from './support/complete.ts';

const title = '# {机关}{年度}年政府信息公开工作年度报告';

describe('completion of header keys', () => {
  it('proposes every key in an empty text, those a report needs first, then the title', async () => {
    assert.deepEqual(await labels('«»'), [
      '机关',
      '年度',
      '格式',
      '机关类型',
      '发布日期',
      '落款',
      '成文日期',
      '目录',
      '上年',
      '下级',
      '含本级',
      '附件',
      '网址',
      '责任编辑',
      '联系电话',
      '地址',
      '邮编',
      '文号',
      '索引号',
      title,
    ]);
  });

  it('leaves out what is written, except 下级, which may stand several times', async () => {
    const found = await labels('格式: 国办2021\n机关: 甲局\n下级: a.gkreport\n«»\n\n# 标题\n');
    assert.deepEqual(found.slice(0, 4), ['年度', '机关类型', '发布日期', '落款']);
    assert.ok(found.includes('下级'));
    assert.ok(!found.includes(title));
  });

  it('writes the colon with the key', async () => {
    assert.equal(await takenLine('机«»', '机关类型'), '机关类型: ');
  });

  it('keeps a colon that is there', async () => {
    assert.equal(await takenLine('机«»\uff1a甲局', '机关'), '机关\uff1a甲局');
    assert.equal(await takenLine('机«»关类型: 部门', '机关类型'), '机关类型: 部门');
  });

  it('replaces the whole key around the caret, in editors that insert before it as well', async () => {
    for (const itemSupport of [{}, { insertReplaceSupport: true }]) {
      const { textEdit } = await proposal('机«»关类: 部门', '机关类型', { itemSupport });
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
      assert.deepEqual(textEdit, { newText: '机关类型', range });
    }
    assert.equal(await takenLine('  机关«»类 \uff1a 部门', '机关类型'), '  机关类型 \uff1a 部门');
    assert.equal(await takenLine('机«»关类', '机关类型'), '机关类型: ');
  });

  it('proposes the title on no line that has more to it', async () => {
    for (const line of ['机«»关类: 部门', '«»机关: 甲局', '标题«»: 甲'])
      assert.ok(!(await labels(line)).includes(title), line);
  });

  it('finds keys by pinyin and by any part', async () => {
    assert.deepEqual(await labels('fbrq«»'), ['发布日期']);
    assert.deepEqual(await labels('电话«»'), ['联系电话']);
  });

  it('writes the title and goes on below it', async () => {
    assert.equal(await taken('机关: 甲局\n#«»', title), `机关: 甲局\n${title}\n\n$0`);
    assert.deepEqual(await labels('标题«»'), [title]);
  });

  it('says what a key is for, in the language of the editor', async () => {
    const chinese = await proposal('«»', '年度');
    assert.equal(chinese.detail, '必填');
    assert.deepEqual(chinese.documentation, { kind: 'markdown', value: '报告年度，即数据所属年度（必填），如 2024' });
    const english = await proposal('«»', '年度', { locale: 'en' });
    assert.equal(english.detail, 'required');
    assert.deepEqual(english.documentation, {
      kind: 'markdown',
      value: 'Report year (required), such as 2024',
    });
  });
});

describe('completion of header values', () => {
  it('proposes the formats with the years they are for', async () => {
    const files = { '甘肃.gkformat': '格式 甘肃2025 "甘肃省格式" 扩展 国办2021 {\n  适用 2025 至 2025\n}\n' };
    const found = await complete('格式: «»\n', { files });
    assert.deepEqual(
      found.map(({ label, detail }) => [label, detail]),
      [
        ['甘肃2025', '适用 2025 年度'],
        ['国办2019', '适用 2019—2020 年度'],
        ['国办2021', '适用 2021 年度起'],
      ],
    );
  });

  it('replaces the value that is there', async () => {
    assert.equal(await takenLine('格式: «»国办2019  \n', '国办2021'), '格式: 国办2021  ');
    assert.equal(await takenLine('格式\uff1a20«»\n', '国办2021'), '格式\uff1a国办2021');
  });

  it('proposes the kinds of bodies', async () => {
    assert.deepEqual(await labels('机关类型: «»\n'), ['政府', '部门', '乡镇街道', '垂直管理', '公共组织']);
    assert.deepEqual(await labels('机关类型: xz«»\n'), ['乡镇街道']);
  });

  it('proposes the year that is reported on now as 年度 and today as 发布日期', async () => {
    const report = await readText('机关: 甲局\n');
    const proposed = (key: string, day: Date) => headerValues(key, report, day).map(({ label }) => label);
    assert.deepEqual(proposed('年度', new Date(2025, 0, 9)), ['2024']);
    assert.deepEqual(proposed('年度', new Date(2025, 11, 9)), ['2025']);
    assert.deepEqual(proposed('发布日期', new Date(2025, 0, 9)), ['2025-01-09']);
    assert.deepEqual(await labels('年度: «»\n'), [String(proposedReportYear(new Date()))]);
  });

  it('proposes the formats that fit the year first', async () => {
    assert.deepEqual(await labels('年度: 2020\n格式: «»\n'), ['国办2019', '国办2021']);
    assert.deepEqual(await labels('格式: «»\n年度: 2024\n'), ['国办2021', '国办2019']);
    const files = { '甲.gkformat': '格式 甲省 扩展 国办2021 {\n  适用 2025 起\n}\n' };
    assert.deepEqual(await labels('格式: «»\n年度: 2025\n', { files }), ['甲省', '国办2021', '国办2019']);
    assert.deepEqual(await labels('格式: «»\n年度: 2024\n', { files }), ['国办2021', '甲省', '国办2019']);
  });

  it('proposes nothing in place of a value that is complete', async () => {
    const files = { '2023.gkreport': '机关: 甲局\n年度: 2023\n' };
    const complete = [
      '发布日期: 2026-01-20«»',
      '发布日期: 2026-1-2«»',
      '发布日期\uff1a2026年1月20日«»',
      '发布日期: 2026«»-01-20',
      '年度: 2019«»',
      '年度: ２０１９年«»',
      '机关类型: 部门«»',
      '格式: 国办2019«»  ',
      '格式: 国办«»2019',
      '上年: ./2023.gkreport«»',
      '下级: ./20«»23.gkreport',
    ];
    for (const line of complete) assert.deepEqual(await labels(`${line}\n\n# 标题\n`, { files }), [], line);
  });

  it('proposes the others where the caret was set in front of it, but not at a blank typed there', async () => {
    assert.equal((await labels('机关类型: «»部门\n')).length, 5);
    assert.deepEqual(await labels('机关类型: «»部门\n', { triggerCharacter: ' ' }), []);
    assert.equal((await labels('机关类型: «»\n', { triggerCharacter: ' ' })).length, 5);
  });

  it('proposes nothing where only the author knows', async () => {
    assert.deepEqual(await labels('机关: «»\n'), []);
    assert.deepEqual(await labels('联系电话: 0«»\n'), []);
  });
});

describe('completion of paths', () => {
  const files = {
    '2022.gkreport': '机关: 甲局\n年度: 2022\n',
    '2023.gkreport': '机关: 甲局\n年度: 2023\n',
    '下属/乙.gkreport': '机关: 乙站\n年度: 2024\n',
    '下属/丙.gkreport': '机关: 丙站\n年度: 2024\n',
  };
  const header = '机关: 甲局\n年度: 2024\n';

  it('proposes last year’s report of the same body first as 上年', async () => {
    const found = await complete(`${header}上年: «»\n`, { files });
    assert.deepEqual(
      found.map(({ label, detail }) => [label, detail]),
      [
        ['./2023.gkreport', '甲局 2023'],
        ['./2022.gkreport', '甲局 2022'],
        ['./下属/', undefined],
        ['./下属/丙.gkreport', '丙站 2024'],
        ['./下属/乙.gkreport', '乙站 2024'],
      ],
    );
  });

  it('proposes a pattern for a folder of several reports as 下级', async () => {
    const [first, second] = await labels(`${header}下级: «»\n`, { files });
    assert.deepEqual([first, second], ['./下属/*.gkreport', './2022.gkreport']);
  });

  it('sees paths from the report’s own folder', async () => {
    const path = '甲局/2024.gkreport';
    assert.deepEqual(await labels(`${header}上年: 2023«»\n`, { files, path }), ['../2023.gkreport']);
  });

  it('lists the folder that was typed, for files that no workspace holds', async () => {
    const unread = ['往年/2020.gkreport', '往年/2020.docx', '往年/.git/x.gkreport'];
    assert.deepEqual(await labels(`${header}上年: 往年/«»\n`, { unread }), ['./往年/2020.gkreport']);
    assert.equal(
      await takenLine(`${header}上年: ./往年/2«»`, './往年/2020.gkreport', { unread }),
      '上年: ./往年/2020.gkreport',
    );
  });

  it('does not propose the report itself', async () => {
    assert.deepEqual(await labels(`${header}上年: «»\n`), []);
  });
});
