import assert from 'node:assert/strict';
import { narratedNumbers } from '../../../../server/checks/narration/narrated-numbers.ts';
import { builtInFormat, check, readText } from '../../../support/engine.ts';
import { report2019, report2021 } from '../../checks/support/report-texts.ts';
import { complete, labels, proposal, takenLine } from './support/complete.ts';

const overview = '## 一、总体情况\n\n';
const received = '新收政府信息公开申请{申请办理.本年新收}件';

/** A whole report, with a line in front of the first paragraph of a chapter. */
function reportWith(line: string, heading = overview, report = report2021): string {
  return report.replace(heading, `${heading}${line}\n\n`);
}

/** The sentences on numbers of the form that are offered. */
async function offered(source: string, asked?: Parameters<typeof labels>[1]): Promise<readonly string[]> {
  const all = await labels(source, asked);
  return all.filter(
    (label) => !/^(?:#|表|注|规则|说明|图片|自拟)/.test(label) && /[件\u4e07\u5143]|\u672a|\u6ca1\u6709/.test(label),
  );
}

describe('completion of sentences that state a number of the form', () => {
  it('goes on with what is typed, and binds the number', async () => {
    assert.equal(await takenLine(reportWith('新收«»'), received), `${received}$0`);
    const { detail, labelDetails } = await proposal(reportWith('新收«»'), received);
    assert.deepEqual([detail, labelDetails], ['申请办理.本年新收 → 2', { description: '2' }]);
  });

  it('begins behind any comma, and behind what sentences begin with', async () => {
    for (const before of ['', '2024年，', '{年度}年，全年共', '我局认真办理，', '（'])
      assert.equal(
        await takenLine(reportWith(`${before}新收«»，按时办结。`), received),
        `${before}${received}$0，按时办结。`,
        before,
      );
  });

  it('is found by pinyin, in full and by initials, wherever it begins', async () => {
    for (const typed of ['xs', 'xinshou', '新s', '全年xs'])
      assert.ok((await offered(reportWith(`{年度}年，${typed}«»`))).includes(received), typed);
  });

  it('leaves all other prose alone', async () => {
    for (const line of ['全年«»', '本机关高度重视«»', '新«»收到', '收到申请新收«»办结', '2024年，新«»', '重新收集«»'])
      assert.deepEqual(await offered(reportWith(`2024年，${line}`)), [], line);
    assert.deepEqual(await offered(reportWith('新收«»{年度}')), []);
    assert.deepEqual(await offered(report2021.replace(overview, `新收«»\n\n${overview}`)), []);
    assert.deepEqual(await offered(report2021.replace('| 本年新收 |', '新收«»\n| 本年新收 |')), []);
  });

  it('knows which chapters speak of a table: its own, and the overview in front', async () => {
    const all = async (heading: string) => {
      const lines = await offered(reportWith('«»', heading));
      return [received, '作出行政许可处理决定{第二十条第五项.行政许可}件'].map((one) => lines.includes(one));
    };
    assert.deepEqual(await all(overview), [true, true]);
    assert.deepEqual(await all('## 二、主动公开政府信息情况\n\n'), [false, true]);
    assert.deepEqual(await all('## 三、收到和处理政府信息公开申请情况\n\n'), [true, false]);
    assert.deepEqual(await all('## 五、存在的主要问题及改进情况\n\n'), [false, false]);
    assert.deepEqual(await all('## 六、其他需要报告的事项\n\n'), [false, false]);
  });

  it('offers nothing that the chapter has already', async () => {
    assert.ok(!(await offered(reportWith(`全年${received}。\n\n新收«»`))).includes(received));
  });

  it('says that there was none where the table says so', async () => {
    const none = '未收到政府信息公开申请';
    assert.deepEqual(await offered(reportWith('未收到«»')), []);
    const empty = report2021.replace(/(?<=\| (?:本年新收|予以公开) \| )2(.*)2(?= \|)/g, '0$10');
    assert.deepEqual(await offered(reportWith('未收到«»', overview, empty)), [none]);
    assert.deepEqual(await offered(reportWith('未发生«»')), [
      '未发生因政府信息公开引起的行政复议',
      '未发生因政府信息公开引起的行政诉讼',
    ]);
  });

  it('offers shares, and changes where last year’s report is there', async () => {
    const share = '予以公开{申请办理.予以公开}件，占{占比(申请办理.予以公开, 申请办理.办理总计)}';
    assert.deepEqual(await offered(reportWith('其中，予以«»')), ['予以公开{申请办理.予以公开}件', share]);
    const change = `${received}，同比{同比(申请办理.本年新收)}`;
    assert.deepEqual(await offered(reportWith('新收«»')), [received]);
    const linked = reportWith('新收«»').replace('年度: 2024', '年度: 2024\n上年: 2023.gkreport');
    const files = { '2023.gkreport': report2021.replace('年度: 2024', '年度: 2023') };
    assert.deepEqual(await offered(linked, { files }), [received, change]);
  });

  it('takes those that a format of one’s own has', async () => {
    const format = `格式 本省 扩展 国办2021 {
  适用 2021 起
  叙述 新收 { 例句 "登记申请N件" }
  章 申请 { 表 申请办理 { 叙述 电话 "本省说法" { 例句 "（含结转）办理申请N件，为新收的{占比(N, 申请办理.本年新收)}" 读作 本年新收 + 上年结转 } } }
}
`;
    const source = (line: string) => reportWith(line).replace('机关类型', '格式: 本省\n机关类型');
    const files = { '本省.gkformat': format };
    assert.deepEqual(await offered(source('登记«»'), { files }), ['登记申请{申请办理.本年新收}件']);
    assert.ok(
      (await offered(source('«»'), { files })).includes(
        '（含结转）办理申请{申请办理.本年新收 + 申请办理.上年结转}件，为新收的{占比((申请办理.本年新收 + 申请办理.上年结转), 申请办理.本年新收)}',
      ),
    );
  });

  it('writes plain text for editors without snippets', async () => {
    const [item] = await complete(reportWith('新收«»'), { itemSupport: {} });
    assert.equal(item?.textEdit?.newText, received);
  });
});

describe('the sentences of the built-in formats', () => {
  for (const [name, report] of Object.entries({ 国办2021: report2021, 国办2019: report2019 })) {
    it(`of ${name} print, and nothing is found in them`, async () => {
      const shown = (await offered(reportWith('«»', overview, report))).filter((label) => label.includes('{'));
      const plain = (await sentencesOf(name)).filter(({ sentence }) => /^[^{]*N[^{]*$/.test(sentence));
      assert.equal(shown.filter((label) => !label.includes('(')).length, plain.length);
      const before = await check(report);
      const text = reportWith(`本年政府信息公开申请情况如下。${shown.join('。')}。`, overview, report);
      const found = (await check(text)).map((finding) => finding.check);
      assert.deepEqual(
        found,
        before.map((finding) => finding.check),
      );
    });

    it(`of ${name} are read as what they state, where the format compares that at all`, async () => {
      for (const { narration, sentence, isCompared } of await sentencesOf(name)) {
        const typed = sentence.replace(/\{[^}]*\}/g, '12%').replace('N', '4321');
        const read = await readText(reportWith(`政府信息公开申请情况如下。${typed}。`, overview, report));
        const told = narratedNumbers(read).filter(({ prose }) => prose.text.includes(typed.replace(/，/g, ',')));
        const names = told.map((one) => one.narration.name);
        assert.equal(names.includes(narration), isCompared, `${sentence}: ${names}`);
      }
    });
  }
});

async function sentencesOf(name: string) {
  const { chapters } = await builtInFormat(name);
  return chapters.flatMap(({ tables }) =>
    tables.flatMap(({ narrations }) =>
      narrations.flatMap(({ name: narration, sentences, phrases }) =>
        sentences.map((sentence) => ({ narration, sentence, isCompared: phrases.length > 0 })),
      ),
    ),
  );
}
