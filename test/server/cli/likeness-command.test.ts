import assert from 'node:assert/strict';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';

const told =
  '一是政策解读的形式还不够丰富，以文字解读为主，图解和视频较少。二是个别栏目更新不够及时，最长的有三个月没有更新。三是基层工作人员变动较多，业务还不熟练，答复文书的写法不统一。';
const other =
  '一是办理申请时与业务科室的会商不够充分，两件答复被复议机关纠正。二是村务公开栏的内容与网站不一致，没有人逐条核对。下一步请法律顾问参加疑难申请的会商，把村级公开纳入季度抽查。';
const report = (body: string, year: number, text: string) =>
  `机关: ${body}\n机关类型: 部门\n年度: ${year}\n\n# {机关}{年度}年政府信息公开工作年度报告\n\n## 五、存在的主要问题及改进情况\n\n${text}\n`;

describe('gkreport likeness', () => {
  afterEach(removeFolders);

  it('lists reports of different agencies that say the same, with sentences, files and lines', () => {
    const cwd = folderWith({
      '甲局.gkreport': report('甲局', 2024, told),
      '乙局.gkreport': report('乙局', 2024, told.replace('三个月', '2个月')),
      '丙局.gkreport': report('丙局', 2024, other),
    });
    const { status, stdout } = gkreport(['likeness', '.', '--lang', 'en'], { cwd });
    assert.equal(status, 1);
    const lines = stdout.trimEnd().split('\n');
    assert.match(
      lines[0] ?? '',
      /^乙局\.gkreport ↔ 甲局\.gkreport: 9\d % of the text alike \(\d+ characters, 3 sentences\)$/,
    );
    assert.equal(lines[1], '  乙局.gkreport:9: 一是政策解读的形式还不够丰富，以文字解读为主，图解和视频较少。');
    assert.equal(lines.at(-1), '3 reports compared: 1 pair is alike');
  });

  it('says nothing of the years of one agency', () => {
    const cwd = folderWith({
      '2023.gkreport': report('甲局', 2023, told),
      '2024.gkreport': report('甲局', 2024, told),
    });
    assert.deepEqual(gkreport(['likeness', '.'], { cwd }), {
      status: 0,
      stdout: '比较 2 份报告，没有雷同的\n',
      stderr: '',
    });
  });

  it('writes all sentences as data', () => {
    const cwd = folderWith({
      '甲局.gkreport': report('甲局', 2024, told),
      '乙局.gkreport': report('乙局', 2024, told),
    });
    const [pair, ...others] = JSON.parse(gkreport(['likeness', '.', '--format', 'json'], { cwd }).stdout);
    assert.deepEqual([others, pair.share, pair.sentences.length], [[], 1, 3]);
  });
});
