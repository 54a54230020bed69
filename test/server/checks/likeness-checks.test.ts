import assert from 'node:assert/strict';
import { check } from '../../support/engine.ts';
import { changed, marked } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const told = '政策解读形式单一的问题仍然存在，下一步将改进。';
const before =
  '一是政策解读的形式还不够丰富，以文字解读为主，图解和视频较少。二是个别栏目更新不够及时，最长的有三个月没有更新。三是基层工作人员变动较多，业务还不熟练。下一步，将建立栏目更新的提醒和通报制度，每季度培训一次，把解读材料与文件同步起草、同步发布。';
const fresh =
  '一是办理申请时与业务科室的会商不够充分，两件答复被纠正。二是村务公开栏的内容与网站不一致。下一步，将请法律顾问参加疑难申请的会商，把村级公开纳入季度抽查，并在年底前完成历史文件属性的重新认定，同时向社会征集对网站栏目的意见。';

const thisYear = changed(report2021, ['发布日期: 2025-01-20', '发布日期: 2025-01-20\n上年: 上年.gkreport']);
const lastYear = changed(
  report2021,
  ['年度: 2024', '年度: 2023'],
  ['2025-01-20', '2024-01-20'],
  ['2024年1月1日', '2023年1月1日'],
  [told, before],
);

async function found(prose: string, explained = '') {
  const text = changed(thisYear, [told, `${prose}${explained}`]);
  const findings = await check(text, { files: { '上年.gkreport': lastYear } });
  return findings
    .filter((finding) => finding.check === 'likeness')
    .map((finding) => ({ ...finding, marked: marked(text, finding.range) }));
}

describe('the check for chapters taken over from last year', () => {
  it('is quiet where the chapter was written anew', async () => {
    assert.deepEqual(await found(fresh), []);
  });

  it('warns of a chapter that says the same, and shows the sentences in both reports', async () => {
    const [finding, ...others] = await found(before);
    assert.deepEqual([finding?.level, finding?.marked, others.length], ['warning', '五、存在的主要问题及改进情况', 0]);
    assert.deepEqual(finding?.message, {
      zh: '“五、存在的主要问题及改进情况”有 100% 的文字与上年报告雷同（4句，数字不计），如“一是政策解读的形式还不够丰富，以文字解读为主，图解和视频较……”；请按本年情况改写',
      en: '100 % of “五、存在的主要问题及改进情况” is the same as in last year’s report (4 sentences, numbers apart), such as “一是政策解读的形式还不够丰富，以文字解读为主，图解和视频较……”. Write what happened this year',
    });
    const shown = finding?.related.map(({ uri, message }) => [decodeURI(uri).split('/').at(-1), message.zh]);
    assert.deepEqual(shown?.slice(2, 4), [
      ['报告.gkreport', '与上年雷同：“二是个别栏目更新不够及时，最长的有三个月没有更新。”'],
      ['上年.gkreport', '上年：“二是个别栏目更新不够及时，最长的有三个月没有更新。”'],
    ]);
  });

  it('hints at a chapter of which about half is the same', async () => {
    const [first = '', second = '', third = ''] = before.split(/(?<=。)/);
    const [finding] = await found(`${first}${second}${third}${fresh.slice(0, 60)}`);
    assert.equal(finding?.level, 'hint');
  });

  it('is quiet about a short chapter, and about the sentences that everybody writes', async () => {
    assert.deepEqual(await found(before.slice(0, 60)), []);
  });

  it('may be explained', async () => {
    const [finding] = await found(before, '\n\n说明 内容雷同: 机构年底才设立，问题与上年相同');
    assert.equal(finding?.explained, '机构年底才设立，问题与上年相同');
  });
});
