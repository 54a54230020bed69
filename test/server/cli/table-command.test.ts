import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { validOffice } from '../../support/valid-office.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';
import { format, reportText } from './support/samples.ts';

/** Two offices; of one there are two years, of which the later names the earlier. */
const county = {
  '测试.gkformat': format,
  '甲局2023.gkreport': reportText({ year: 2023 }).replace('测试局', '甲局'),
  '甲局2024.gkreport': reportText({ total: '=', header: ['上年: ./甲局2023.gkreport'] })
    .replace('测试局', '甲局')
    .replace('| 支出 | 4', '| 支出 | 7'),
  '乙局2024.gkreport': reportText().replace('测试局', '乙局'),
};

describe('gkreport table', () => {
  afterEach(removeFolders);

  const lines = (text: string) =>
    text
      .replace(/^\ufeff/, '')
      .split('\r\n')
      .slice(0, -1);

  it('lists a number by agency and year, computed ones included; what no report tells stays empty', () => {
    const { status, stdout, stderr } = gkreport(['table', '收支.支出.总计', '.'], { cwd: folderWith(county) });
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(lines(stdout), ['数字,机关,2023,2024', '收支.支出.总计,乙局,,9', '收支.支出.总计,甲局,9,12']);
  });

  it('takes expressions as braces in the text do, last year’s numbers too', () => {
    const cwd = folderWith(county);
    const words = [
      'table',
      '占比(收支.收入, 收支.支出)',
      '收支.支出 - 上年.收支.支出',
      '甲局2024.gkreport',
      '--lang',
      'en',
    ];
    assert.deepEqual(lines(gkreport(words, { cwd }).stdout), [
      'Number,Agency,2024',
      '"占比(收支.收入, 收支.支出)",甲局,25%',
      '收支.支出 - 上年.收支.支出,甲局,3',
    ]);
  });

  it('leaves a number that needs last year’s report empty without one, which is no fault', () => {
    const { status, stdout, stderr } = gkreport(['table', '上年.收支.支出', '乙局2024.gkreport'], {
      cwd: folderWith(county),
    });
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(lines(stdout), ['数字,机关,2024', '上年.收支.支出,乙局,']);
  });

  it('is a valid workbook with a sheet for each number, and data', async () => {
    const cwd = folderWith(county);
    const words = ['table', '收支.支出', '占比(收支.收入, 收支.支出)', '.'];
    assert.equal(gkreport([...words, '--to', 'xlsx'], { cwd }).stdout, '已写入 数字.xlsx\n');
    const { sheets } = await readXlsx(await validOffice(readFileSync(join(cwd, '数字.xlsx')), 'xlsx'));
    assert.equal(sheets.length, 2);
    assert.deepEqual(sheets[0]?.rows, [
      ['机关', '2023', '2024'],
      ['乙局', null, 9],
      ['甲局', 9, 12],
    ]);
    const { numbers } = JSON.parse(gkreport([...words, '--to', 'json'], { cwd }).stdout);
    assert.equal(numbers.length, 6);
    assert.deepEqual(numbers[0], {
      ...{ name: '收支.支出', path: '乙局2024.gkreport', body: '乙局', year: 2024, value: '9', text: '9' },
    });
  });

  it('gives a second report of an agency on a year a row of its own, with its file', () => {
    const cwd = folderWith({ ...county, '又.gkreport': reportText().replace('测试局', '乙局') });
    const { stdout } = gkreport(['table', '收支.收入', '乙局2024.gkreport', '又.gkreport'], { cwd });
    assert.deepEqual(lines(stdout).slice(1), ['收支.收入,乙局,3', '收支.收入,乙局（又.gkreport）,3']);
  });

  it('refuses what no report knows, with a proposal, and what is no name', () => {
    const cwd = folderWith(county);
    const failure = (...words: readonly string[]) => {
      const { status, stderr } = gkreport(['table', ...words], { cwd });
      assert.equal(status, 2);
      return stderr;
    };
    assert.match(failure('收支.支初', '.'), /^错误：收支\.支初：未找到名为“支初”.+是否应为“支出”/);
    assert.match(failure('收支 +', '.'), /^错误：收支 \+：此处缺少名称\n$/);
    assert.match(failure('甲}{乙', '.'), /^错误：甲}\{乙：不是名称或算式\n$/);
    assert.match(failure('.'), /^错误：请写出要列的数字/);
    assert.match(
      failure('收支.支出', '没有'),
      /^错误：请写出报告文件或文件夹；收支\.支出、没有 不是已有的文件或文件夹/,
    );
  });

  it('ends with 2 where a report cannot be read, and lists the others', () => {
    const cwd = folderWith({ ...county, '坏.gkreport': Uint8Array.of(0xff) });
    const { status, stdout, stderr } = gkreport(['table', '收支.支出', '.'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /坏\.gkreport：.+不是 UTF-8 编码/);
    assert.equal(lines(stdout).length, 3);
  });
});
