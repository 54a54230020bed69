import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';

function report(body: string, row: string, ...lines: readonly string[]): string {
  return `${[`机关: ${body}`, '年度: 2025', ...lines].join('\n')}

# {机关}{年度}年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

表 复议诉讼
|          | 维持 | 纠正 | 其他 | 未审结 | 总计 |
| 行政复议 | ${row} |
| 其余     |    0 |
`;
}

const files = {
  '市.gkreport': report('示例市人民政府', '   3 |      |    0 |      0 | =    ', '下级: 局/*.gkreport'),
  '局/水务.gkreport': report('示例市水务局', '2 | 1 | 0 | 0 | 3'),
  '局/教育.gkreport': report('示例市教育局', '2 | 0 | 0 | 0 | ='),
};

describe('gkreport fill', () => {
  afterEach(removeFolders);

  it('lists what is blank or not the sum, and writes nothing', () => {
    const cwd = folderWith(files);
    const { status, stdout } = gkreport(['fill', '市.gkreport'], { cwd });
    assert.equal(
      stdout,
      '下级报告 2 份，与合计不同的 3 格：\n  复议诉讼.行政复议.维持：3 → 4\n  复议诉讼.行政复议.纠正：未填 → 1\n  复议诉讼.行政复议.总计：未填 → 5\n',
    );
    assert.equal(status, 1);
    assert.equal(readFileSync(join(cwd, '市.gkreport'), 'utf8'), files['市.gkreport']);
  });

  it('writes the sums with --write, and leaves what is computed alone', () => {
    const cwd = folderWith(files);
    const { status, stdout } = gkreport(['fill', '市.gkreport', '--write', '--lang', 'en'], { cwd });
    assert.match(stdout, /^2 subordinate reports; 3 cells differ from the sum:\n/);
    assert.match(stdout, /Written into 市\.gkreport\n$/);
    assert.equal(status, 0);
    const text = readFileSync(join(cwd, '市.gkreport'), 'utf8');
    assert.match(text, /^\| 行政复议 \| +4 \| +1 \| +0 \| +0 \| +=/m);
    assert.equal(gkreport(['fill', '市.gkreport'], { cwd }).status, 0);
  });

  it('gives the differences as data', () => {
    const cwd = folderWith(files);
    const { stdout } = gkreport(['fill', '市.gkreport', '--format', 'json'], { cwd });
    const { differences, unknown, written } = JSON.parse(stdout);
    assert.deepEqual([unknown, written, differences.length], [0, false, 3]);
    assert.deepEqual(differences[1], {
      table: '复议诉讼',
      row: '行政复议',
      column: '纠正',
      inReport: null,
      below: '1',
    });
  });

  it('leaves sums alone that are not known', () => {
    const doubtful = { ...files, '局/水务.gkreport': report('示例市水务局', '2 | 1 | 0 | 0 | 9') };
    const cwd = folderWith(doubtful);
    const { status, stdout } = gkreport(['fill', '市.gkreport', '--write'], { cwd });
    assert.equal(status, 1);
    assert.match(stdout, /5 格的合计无法得出/);
    assert.equal(readFileSync(join(cwd, '市.gkreport'), 'utf8'), files['市.gkreport']);
  });

  for (const [what, line, reason] of [
    ['there is no 下级', '', /报头没有“下级”/],
    ['a report is not there', '下级: 没有.gkreport', /未找到下级报告/],
    ['a report is of another year', '下级: 旧.gkreport', /“旧\.gkreport”是2024年的/],
    ['the numbers contain more', '下级: 局/*.gkreport\n含本级: 是', /含本级: 是/],
  ] as const)
    it(`refuses where ${what}`, () => {
      const city = files['市.gkreport'].replace('下级: 局/*.gkreport', line);
      const old = files['局/水务.gkreport'].replace('年度: 2025', '年度: 2024');
      const cwd = folderWith({ ...files, '市.gkreport': city, '旧.gkreport': old });
      const { status, stderr } = gkreport(['fill', '市.gkreport'], { cwd });
      assert.equal(status, 2);
      assert.match(stderr, reason);
    });
});
