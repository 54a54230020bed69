import assert from 'node:assert/strict';
import { check, readText } from '../../support/engine.ts';
import { mendings } from '../editor/fixes/support/mendings.ts';
import { changed } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

/** A chapter of a report, its heading not included. */
function chapter(text: string, number: string): string {
  return (
    text
      .split(/^## /m)
      .find((part) => part.startsWith(number))
      ?.replace(/^.*\n/, '') ?? ''
  );
}

/** A table of a report, its `表` line included. */
function table(text: string, name: string): string {
  const from = text.indexOf(`表 ${name}\n`);
  return text.slice(from, text.indexOf('\n\n', from));
}

const old2021 = changed(report2021, [chapter(report2021, '二'), chapter(report2019, '二')]);
const new2019 = changed(report2019, [chapter(report2019, '二'), chapter(report2021, '二')]);

async function found(text: string): Promise<readonly string[]> {
  const findings = await check(text);
  return findings.filter(({ level }) => level !== 'hint').map(({ check: id, message }) => `${id}: ${message.zh}`);
}

async function checks(text: string): Promise<readonly string[]> {
  return (await check(text)).filter(({ level }) => level !== 'hint').map(({ check: id }) => id);
}

/** The report with other lines in the place of a table. */
const with表 = (text: string, name: string, lines: string) =>
  changed(text, [table(text, name), `表 ${name}\n${lines}`]);

describe('tables of another format', () => {
  it('are one finding, be they ever so many', async () => {
    assert.deepEqual(await found(old2021), [
      'table-of-other-format: 表“第二十条第一项”、“第二十条第五项”、“第二十条第六项”等 5 张按格式“国办2019”填报，本报告用格式“国办2021”；其中 10 个数字在本格式中没有对应的行、列，不会出现在正式报告中；请换成本格式的表',
    ]);
    assert.deepEqual(await checks(new2019), ['table-of-other-format']);
  });

  it('are marked one and all', async () => {
    const [finding] = await check(old2021);
    assert.equal(finding?.alsoAt?.length, 4);
    assert.equal(finding?.related.length, 4);
  });

  it('are replaced by one fix that moves what both formats have and keeps the rest as comments', async () => {
    const [fix] = await mendings('table-of-other-format', old2021);
    assert.equal(fix?.zh, '换成本格式的表（5 张），有对应行列的数字保留，其余留作注释');
    assert.deepEqual([fix.preferred, fix.certain], [true, false]);
    for (const line of chapter(old2021, '二')
      .split('\n')
      .filter((one) => /^[|表]/.test(one)))
      assert.ok(fix.text.includes(`// ${line}`), line);
    assert.match(fix.text, /^\| 行政规范性文件 \| +1 \| +\| +\|$/m);
    assert.match(fix.text, /^\| 行政许可 \| +40 \|$/m);
    assert.match(fix.text, /^\| 行政处罚 \| +1 \|\n\| 行政强制 \| +0 \|$/m);
    assert.doesNotMatch(fix.text, /^表 第二十条第九项/m);
    assert.deepEqual([...new Set(await checks(fix.text))], ['blank-column', 'blank-table']);
  });

  it('are replaced the other way round, with the tables that only the own format has', async () => {
    const [fix] = await mendings('table-of-other-format', new2019);
    assert.match(fix?.text ?? '', /^\| 行政许可 +\| +\| +\| +12 \|$/m);
    assert.match(fix?.text ?? '', /^\| 规范性文件 \| +1 \| +\| +\|$/m);
    assert.match(fix?.text ?? '', /^表 第二十条第九项\n.*\n\| 政府集中采购 \|/m);
    assert.ok(fix?.text.includes('// | 行政事业性收费 | 0.5 |'));
    assert.deepEqual(
      (await checks(fix?.text ?? '')).filter((id) => !id.startsWith('blank')),
      [],
    );
  });

  it('count what both formats have, and nothing else', async () => {
    const facts = (await readText(old2021)).facts.filter(({ table: { name } }) => name.startsWith('第二十条'));
    assert.deepEqual(
      facts.map(({ path, value }) => `${path.slice(3)} ${value?.toFixed() ?? '?'}`),
      [
        '条第一项.规章.制发 0',
        '条第一项.规章.废止 ?',
        '条第一项.规章.有效 ?',
        '条第一项.行政规范性文件.制发 1',
        '条第一项.行政规范性文件.废止 ?',
        '条第一项.行政规范性文件.有效 ?',
        '条第五项.行政许可.处理决定 40',
        '条第六项.行政处罚.处理决定 1',
        '条第六项.行政强制.处理决定 0',
        '条第八项.行政事业性收费.收费金额 ?',
      ],
    );
  });

  const rows = (member: string) =>
    `| 本年新收 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n| 其他处理 |\n${member}| 其他情形 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n| 其余 | 0 |`;

  it('have a group that is one row here summed up', async () => {
    const text = with表(report2019, '申请办理', rows('| 逾期不补正 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n'));
    assert.deepEqual(await checks(text), ['table-of-other-format']);
    const [fix] = await mendings('table-of-other-format', text);
    assert.match(fix?.text ?? '', /^\| 其他处理 \| +4 \| +0 \| +0 \| +0 \| +0 \| +0 \| +4 \|$/m);
    assert.doesNotMatch(fix?.text ?? '', /原表/);
    assert.deepEqual(await checks(fix?.text ?? ''), []);
  });

  // A table of its own each.
  for (const [name, text] of [
    [
      'three columns where there is one',
      with表(report2021, '第二十条第六项', '| 行政处罚 | 3 | 0 | 1 |\n| 行政强制 | 0 | 0 | 0 |'),
    ],
    [
      'a heading of the old form',
      with表(
        report2021,
        '第二十条第六项',
        '| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| 行政处罚 | 3 | 0 | 1 |\n| 行政强制 | 0 | 0 | 0 |',
      ),
    ],
    [
      'a heading with the remark of an office',
      with表(
        report2021,
        '第二十条第六项',
        '| 信息内容 | 上一年项目数量（指2019年事项数） | 本年增/减 | 处理决定数量 |\n| 行政处罚 | 3 | 0 | 1 |',
      ),
    ],
    [
      'numbered rows',
      with表(report2021, '第二十条第五项', '| 1.行政许可 | 103 | 3 | 40 |\n| 2.其他对外管理服务事项 | 1 | 0 | 2 |'),
    ],
    ['an amount where there are two counts', with表(report2019, '第二十条第八项', '| 行政事业性收费 | 0.5 |')],
    [
      'a row that only the new form has',
      with表(report2019, '第二十条第一项', '| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 1 | 0 | 3 |'),
    ],
    [
      'a heading of the new form',
      with表(
        report2019,
        '第二十条第一项',
        '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 | 0 | 0 |',
      ),
    ],
    ['one column where there are three', with表(report2019, '第二十条第五项', '| 行政许可 | 12 |')],
    ['其余 beside the rows', with表(report2021, '第二十条第六项', '| 行政处罚 | 3 | 0 | 1 |\n| 其余 | 0 |')],
    [
      'rows of a group that is one row here',
      with表(report2019, '申请办理', rows('| 逾期不补正 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n')),
    ],
    [
      'words in the cells',
      with表(report2021, '第二十条第六项', '| 行政处罚 | 3件 | 无 | 1 |\n| 行政强制 | — | — | — |'),
    ],
  ] as const)
    it(`are found by ${name}`, async () => {
      assert.deepEqual(await checks(text), ['table-of-other-format']);
      const [fix] = await mendings('table-of-other-format', text);
      const left = await checks(fix?.text ?? '');
      assert.deepEqual(
        left.filter((id) => !/^(?:blank|missing-rows|unreadable)/.test(id)),
        [],
      );
    });

  for (const [name, text, expected] of [
    [
      'a former row name alone',
      with表(report2021, '第二十条第一项', '| 规章 | 0 | 0 | 0 |\n| 规范性文件 | 1 | 0 | 3 |'),
      'former-row-label',
    ],
    ['a slip in a name', with表(report2021, '第二十条第六项', '| 行政处罚 | 3 |\n| 行政强置 | 0 |'), 'unknown-row'],
    [
      'a cell too many in one row',
      with表(report2021, '第二十条第六项', '| 行政处罚 | 3 | 0 |\n| 行政强制 | 0 |'),
      'too-many-cells',
    ],
    [
      'a row that neither form has',
      with表(report2021, '第二十条第六项', '| 行政处罚 | 3 |\n| 行政强制 | 0 |\n| 行政检查 | 1 |'),
      'unknown-row',
    ],
    [
      'a group filled in as the one row of the old form',
      changed(report2021, ['| 其余 | 0 |', '| 其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 其余 | 0 |']),
      'numbers-on-group',
    ],
    [
      'two cells where there are three',
      with表(report2021, '第二十条第一项', '| 规章 | 0 | 0 |\n| 行政规范性文件 | 1 | 0 |'),
      'too-few-cells',
    ],
  ] as const)
    it(`are not found by ${name}`, async () => {
      assert.ok(!(await checks(text)).includes('table-of-other-format'));
      assert.ok((await checks(text)).includes(expected));
    });

  it('are not told where the year says that the format is wrong, which is told', async () => {
    const text = `格式: 国办2021\n${report2019}`;
    assert.deepEqual(
      (await checks(text)).filter((id) => /format/.test(id)),
      ['format-year'],
    );
  });
});
