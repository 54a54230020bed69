import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gbk } from '../../support/gbk.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';

const report = `格式: 国办2021
机关: 示例市水务局
年度: 2024

# {机关}{年度}年政府信息公开工作年度报告

## 三、收到和处理政府信息公开申请情况

表 申请办理
| 其余 | 0 |
`;
const register = `登记编号,申请人类型,收到日期,答复日期,办理结果
1,自然人,2024-03-01,2024-03-20,予以公开
`;

/** A folder with a register and its report, and what the command says of them. */
function folder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const cwd = folderWith({ '台账.csv': register, '报告.gkreport': report, ...files });
  const run = (...more: readonly string[]) => gkreport(['ledger', '台账.csv', '报告.gkreport', ...more], { cwd });
  const read = (file: string) => readFileSync(join(cwd, file), 'utf8');
  return { run, read };
}

describe('gkreport ledger', () => {
  afterEach(removeFolders);

  it('tells what differs, writes nothing, and ends with 1', () => {
    const { run, read } = folder();
    const { status, stdout, stderr } = run();
    assert.deepEqual([status, stderr], [1, '']);
    assert.deepEqual(stdout.split('\n').slice(0, 4), [
      '台账.csv → 报告.gkreport：计入 1 件',
      '  表：编号=登记编号，申请人类型=申请人类型，收到日期=收到日期，答复日期=答复日期，办理结果=办理结果',
      '与报告不同的数 6 个（报告 → 台账）：',
      '  申请办理：本年新收·自然人 0 → 1',
    ]);
    assert.equal(read('报告.gkreport'), report);
  });

  it('writes the numbers when told to, and finds nothing the next time', () => {
    const { run, read } = folder();
    const { status, stdout } = run('--write');
    assert.equal(status, 0);
    assert.match(stdout, /\n已写入 报告\.gkreport\n$/);
    assert.deepEqual(
      read('报告.gkreport')
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) => line.replace(/ +/g, ' ')),
      [
        '| 本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | = |',
        '| 予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | = |',
        '| 办理总计 | = | = | = | = | = | = | = |',
        '| 其余 | 0 |',
      ],
    );
    const again = run();
    assert.equal(again.status, 0);
    assert.match(again.stdout, /\n与报告中的数一致\n/);
  });

  it('keeps the byte order mark of a report', () => {
    const { run, read } = folder({ '报告.gkreport': `\ufeff${report}` });
    assert.equal(run('--write').status, 0);
    assert.match(read('报告.gkreport'), /^\ufeff格式/);
  });

  it('reads registers in GB 18030', () => {
    const { run } = folder({ '台账.csv': gbk(register) });
    assert.match(run().stdout, /计入 1 件/);
  });

  it('asks for the columns that it does not know', () => {
    const { run } = folder({ '台账.csv': register.replace('收到日期', '到件日') });
    assert.deepEqual(run(), {
      status: 2,
      stdout: '',
      stderr:
        '错误：台账.csv：不知道哪一栏是“收到日期”；台账有这些栏：登记编号、申请人类型、到件日、答复日期、办理结果。请用 --map 栏目=栏名 指明\n',
    });
  });

  it('remembers what was said about columns and words', () => {
    const { run, read } = folder({ '台账.csv': register.replace('收到日期', '到件日').replace('予以公开', '已转办') });
    const told = run('--map', '收到日期=到件日', '--map', '已转办=其他情形', '--lang', 'en');
    assert.deepEqual([told.status, told.stderr], [1, 'note: The mapping is kept in 台账.csv.map.json\n']);
    assert.deepEqual(JSON.parse(read('台账.csv.map.json')), {
      columns: { 收到日期: '到件日' },
      words: { 已转办: '其他情形' },
    });
    assert.match(run().stdout, /其他情形·自然人 0 → 1/);
  });

  it('says the same as data', () => {
    const { run } = folder({ '台账.csv': `${register}2,自然人,2024-03-01,2024-03-20,不予公开\n` });
    const { status, stdout } = run('--format', 'json');
    assert.equal(status, 1);
    const { differences, unplaced, ...rest } = JSON.parse(stdout);
    const sheet = { zh: '表', en: 'table' };
    assert.deepEqual(differences[0], {
      table: '申请办理',
      row: '本年新收',
      column: '自然人',
      inReport: '0',
      inLedger: 1,
    });
    assert.deepEqual(unplaced, [
      {
        sheet,
        row: 3,
        problem: {
          zh: '办理结果“不予公开”没有写明是哪一种，如“国家秘密”',
          en: '办理结果 “不予公开” does not say which kind, such as “国家秘密”',
        },
      },
    ]);
    assert.deepEqual(
      { ...rest, columns: rest.columns.length },
      {
        ledger: '台账.csv',
        report: '报告.gkreport',
        written: false,
        counted: 1,
        columns: 5,
        missingTables: [],
        repeated: [],
        alike: [],
        overdue: [],
        carriedOver: [],
        elsewhere: [],
      },
    );
  });

  it('refuses what is no register, no pair, and no memory', () => {
    const none = folder({ '台账.csv': '甲\n乙\n' }).run();
    assert.deepEqual([none.status, none.stderr.slice(0, 17)], [2, '错误：台账.csv：文件里没有台账']);
    const pair = folder().run('--map', '收到日期');
    assert.deepEqual(
      [pair.status, pair.stderr],
      [2, '错误：选项 --map 的值“收到日期”无效，应为 栏目=栏名，如 收到日期=收件时间\n'],
    );
    const memory = folder({ '台账.csv.map.json': '[]' }).run();
    assert.deepEqual(
      [memory.status, memory.stderr],
      [2, '错误：台账.csv.map.json：不是记录对应关系的文件，未作改动；请改名或者删去\n'],
    );
  });
});
