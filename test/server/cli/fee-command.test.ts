import assert from 'node:assert/strict';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';

describe('gkreport fee', () => {
  afterEach(removeFolders);

  it('calculates each quantity, and what all come to', () => {
    const { status, stdout } = gkreport(['fee', '31件', '100页', '--year', '2024', '--lang', 'en'], {
      cwd: folderWith({}),
    });
    assert.equal(status, 0);
    assert.deepEqual(stdout.split('\n'), [
      '按件, 31 件: 2200 yuan',
      '  件 1–10: 10 × 0 = 0',
      '  件 11–30: 20 × 100 = 2000',
      '  件 31: 1 × 200 = 200',
      '按量, 100 页: 700 yuan',
      '  页 1–30: 30 × 0 = 0',
      '  页 31–100: 70 × 10 = 700',
      'total: 2900 yuan',
      '',
    ]);
  });

  it('writes data, with the sentence for the report in the words of the format', () => {
    const { stdout } = gkreport(['fee', '１２件，35页', '--year', '2024', '--format', 'json'], { cwd: folderWith({}) });
    const { amount, bases, sentence, bills } = JSON.parse(stdout);
    assert.deepEqual(
      {
        amount,
        bases,
        sentence,
        bills: bills.map((bill: { unit: string; amount: number }) => bill.unit + bill.amount),
      },
      {
        amount: 250,
        bases: ['条例第四十二条', '国办函〔2020〕109号'],
        sentence: '{年度}年，本机关依据《政府信息公开信息处理费管理办法》收取信息处理费3件，共计250元。',
        bills: ['件200', '页50'],
      },
    );
  });

  it('says that nothing was charged where nothing is', () => {
    const { stdout } = gkreport(['fee', '10件', '--year', '2024', '--format', 'json'], { cwd: folderWith({}) });
    assert.equal(JSON.parse(stdout).sentence, '{年度}年，本机关未收取信息处理费。');
  });

  it('goes by a format of the folder that is asked for', () => {
    const own =
      '格式 示例省 扩展 国办2021 {\n  适用 2024 起\n  章 其他事项 {\n    收费标准 信息处理费 {\n      计费 按张 单位 张 { 分档 1 起 计收 2 }\n    }\n  }\n}\n';
    const cwd = folderWith({ '示例省.gkformat': own });
    assert.match(
      gkreport(['fee', '5张', '--year', '2024', '--scale', '示例省'], { cwd }).stdout,
      /^按张 5 张：10 元\n/,
    );
  });

  for (const [what, words, message] of [
    ['what is no quantity', ['三十五件'], '错误：“三十五件”无法识别；请写数量和单位，如 35件、120页\n'],
    ['a unit that nothing is charged by', ['35本'], '错误：“35本”无法识别；请写数量和单位，如 35件、120页\n'],
    ['more than there can be', ['2000000页'], '错误：“2000000页”太大；最多算到 1000000\n'],
  ] as const)
    it(`refuses ${what}`, () => {
      const { status, stdout, stderr } = gkreport(['fee', ...words, '--year', '2024'], { cwd: folderWith({}) });
      assert.deepEqual({ status, stdout, stderr }, { status: 2, stdout: '', stderr: message });
    });

  it('refuses a year in which there was no such fee', () => {
    const { status, stderr } = gkreport(['fee', '35件', '--year', '2020'], { cwd: folderWith({}) });
    assert.deepEqual([status, stderr], [2, '错误：格式“国办2019”没有 2020 年度的收费标准\n']);
  });
});
