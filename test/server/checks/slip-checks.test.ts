import assert from 'node:assert/strict';
import { marked } from '../../support/marked.ts';
import { mendings } from '../editor/fixes/support/mendings.ts';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const sentence = '本年未收取信息处理费。';

/** What one check finds in a line of the last chapter, as « » marks it there. */
async function expectFound(check: string, line: string, year = 2024): Promise<void> {
  const text = report2021.replaceAll('2024', String(year)).replace('2025-01-20', `${year + 1}-01-20`);
  const places = [...line.matchAll(/«([^»]*)»/g)].map(([, place]) => `${check} 〈${place}〉`);
  assert.deepEqual(await found(changed(text, [sentence, `${marked(line).text}\n\n${sentence}`])), places, line);
}

describe('checks of words that are written twice', () => {
  for (const line of [
    '公开«政府政府»信息。',
    '保障公众«的的»知情权。',
    '«加强加强»信息审核。',
    '按照«政府信息公开政府信息公开»条例执行。',
    '«进一步进一步»完善制度。',
    '答复来信5件«，，»走访5件«。。»',
    '接受社会监督«，。»共收到«、、»三件。',
    '«我局我局»高度重视。',
    '工作«情况情况»良好。',
    '«认真贯彻落实认真贯彻落实»条例。',
    '取得«了了»成效。',
    '一是加强领导；二是完善制度；«三是三是»强化监督。',
    '一是加强领导，«二是，二是»完善制度，三是强化监督。',
    '第一，加强领导；«第二，第二»，完善制度。',
    '«（一）（一）»加强领导。',
    '«1.1.»加强领导；2.完善制度。',
    '«首先，首先»加强领导，其次完善制度。',
    '一要加强领导，«二要二要»完善制度。',
  ])
    it(`find: ${line}`, () => expectFound('warning doubled-words', line));

  for (const line of [
    '市政府政府信息公开网站，县人民政府政府信息公开平台。',
    '以公开为目的的工作，的的确确有效。',
    '为了了解需求，以及及时答复，和和气气。',
    '一件一件办理，一项一项落实，层层负责，人人有责。',
    '依申请公开公开栏，公开申请申请人。',
    '实实在在在线服务，将将来的工作做好。',
    '数字化、智能化……逐步推进——稳妥。',
    '一是一，二是二，如实报告；最后1.1.2版上线。',
    '1.1节已完成。2.2节未完成。',
    '第一，第一季度完成；第二，第二季度完成。',
  ])
    it(`leave alone: ${line}`, () => expectFound('warning doubled-words', line));

  it('delete the second', async () => {
    const { data } = await onlyFinding(changed(report2021, [sentence, `公开政府政府信息。${sentence}`]));
    assert.equal((data as { text: string }).text, '政府');
  });

  it('leave one number of an item, with the mark behind it', async () => {
    for (const [line, kept] of [
      ['一是加强领导，二是，二是完善制度。', '二是'],
      ['第一，第一，加强领导。', '第一'],
    ] as const) {
      const { data } = await onlyFinding(changed(report2021, [sentence, `${line}${sentence}`]));
      assert.equal((data as { text: string }).text, kept);
    }
  });
});

describe('checks of sentences that are written twice', () => {
  const long = '拟公开的信息由起草处室提出意见，经办公室审核后在网站发布。';

  it('point from the second to the first, however they are numbered', async () => {
    const text = changed(report2021, [sentence, `一是${long}二是${long}${sentence}`]);
    const finding = await onlyFinding(text);
    assert.deepEqual([finding.check, finding.level], ['repeated-sentence', 'warning']);
    assert.equal(finding.related[0]?.range.start.line, finding.range.start.line);
  });

  it('let short ones stand', () => expectFound('', '没有收到来信。没有收到来信。'));
});

describe('checks of characters that are mistaken for others', () => {
  for (const line of [
    '通过手机«短息»平台发布。',
    '筑牢«任命防线»。',
    '«全年末»收到申请，«末受理»。',
    '申请«己办结»，信息«己公开»。',
    '«勾嵇»关系一致。',
    '行政«复义»1件，行政«诉颂»0件。',
    '«不子公开»2件。',
    '«截止目前»，«截止20»24年底，共5件。',
    '«登陆网站»查询。',
    '认真«贯切»«布署»。',
  ])
    it(`find: ${line}`, () => expectFound('hint usual-slip', line));

  for (const line of [
    '发送短信息，休戚相关、息息相关。',
    '自己公开、自己完成，知己知彼。',
    '年末公开栏更新，月末收取。',
    '截止日期为1月20日，截至目前。',
    '台风登陆前发布预警，部署到位。',
    '反复议定，重复义务。',
  ])
    it(`leave alone: ${line}`, () => expectFound('hint usual-slip', line));

  it('offer what is meant', async () => {
    const { data } = await onlyFinding(changed(report2021, [sentence, `通过短息平台发布。${sentence}`]));
    assert.equal((data as { text: string }).text, '短信');
  });
});

/** A document in a sentence that cites it. */
function cited(document: string): string {
  return `按照«${document}»办理。`;
}

describe('checks of what is no longer in force or no longer said', () => {
  for (const line of [
    '按照«国办公开办函〔2019〕60号»编制。',
    '按照«国办公开办函[2019]60号»编制。',
    '按照国办公开办函〔2019〕60 号编制。',
    '根据条例（«国务院令第492号»）编制。',
    '根据«国务院第492号令»编制。',
    '参照«《政府信息公开工作年度报告格式（试行）》»编制。',
    '收费按«财综〔2008〕44号»执行。',
    '收费按«发改价格〔2008〕1828号»执行。',
    '依据«国令第492号»编制。',
    '落实«《中华人民共和国政府信息公开工作年度报告格式（试行）》»。',
    ...['国办公开办函 〔2019〕 60 号', '国办公开办函[2019]60号', '国办公开办函(2019)60号'].map(cited),
    ...[
      '国办公开办函【2019】60号',
      '国办公开办函﹝2019﹞60号',
      '国办公开办函〔2019〕第60号',
      '国办公开办函〔2019年〕60号',
    ].map(cited),
    ...['国 办 公 开 办 函〔2019〕60号', '国办公开办函 （2019） 60 号'].map(cited),
    ...['国务院令 第 492 号', '国务院令（第492号）', '国务院令[第492号]', '国务院令492号', '国务院第 492 号令'].map(
      cited,
    ),
    ...['财综(2008)44号', '财综 [2008] 44 号', '发改价格（2008）1828号'].map(cited),
  ])
    it(`find documents that were superseded: ${line}`, () =>
      expectFound('warning superseded-basis', line.replace(/(?<!«)国办公开办函〔2019〕60 号/, '«$&»')));

  for (const [line, year] of [
    ['按照国办公开办函〔2021〕30号编制。', 2024],
    ['根据条例（国务院令第711号）编制。', 2024],
    ['国办公开办函〔2019〕60号已经废止。', 2024],
    ['2019年修订前的条例（国务院令第492号）没有这样规定。', 2024],
    ['与旧条例（国务院令第492号）相比，程序更加明确。', 2024],
    ['印发市府办发〔2019〕60号、国办发〔2019〕61号。', 2024],
    ['按照国办公开办函(2021)30号、国办公开办函 〔2021〕 30 号编制。', 2024],
    ['印发国办函(2019)60号、国办公开办函〔2019〕6号、国办公开办函（2019）160号。', 2024],
    ['根据国务院令（第 711 号）、国务院令第1492号编制。', 2024],
    ['原国办公开办函(2019)60号已停止执行。', 2024],
    ['原国务院令第492号作了规定，此前按该规定执行。', 2024],
  ] as const)
    it(`leave documents alone: ${line}`, () => expectFound('', line, year));

  for (const document of ['国办公开办函（２０１９）６０号', '国办公开办函［２０１９］ ６０号', '国务院令第４９２号'])
    it(`know documents with full-width digits: ${document}`, async () => {
      const places = await found(changed(report2021, [sentence, `按照${document}办理。${sentence}`]));
      assert.ok(places.includes(`warning superseded-basis 〈${document}〉`), places.join());
    });

  it('let a report of 2020 cite what applied to it', async () => {
    const { report2019 } = await import('./support/report-texts.ts');
    assert.deepEqual(await found(changed(report2019, ['无。\n', '按照国办公开办函〔2019〕60号编制。\n'])), []);
  });

  it('tell of a document once where its title and its number stand side by side', async () => {
    const named = '《关于政府信息公开工作年度报告有关事项的通知》';
    const text = changed(report2021, [sentence, `按照${named}（国办公开办函〔2019〕60号）编制。${sentence}`]);
    assert.deepEqual(await found(text), [`warning superseded-basis 〈${named}〉`]);
  });

  it('say what is in force, and offer what is said today', async () => {
    const cited = await onlyFinding(changed(report2021, [sentence, `按国办公开办函〔2019〕60号编制。${sentence}`]));
    assert.equal(cited.message.zh, '“国办公开办函〔2019〕60号”不适用于2024年度，现为国办公开办函〔2021〕30号');
    const said = await onlyFinding(changed(report2021, [sentence, `坚持以公开为原则、不公开为例外。${sentence}`]));
    assert.equal(said.message.zh, '“以公开为原则”是过时的提法，现为“以公开为常态”（条例第五条）');
    assert.deepEqual(said.data, { kind: 'replace', range: said.range, text: '以公开为常态' });
  });

  for (const line of [
    '申请人说明«自身生产、生活、科研等特殊需要»。',
    '### 政府信息公开«收费及减免情况»\n\n无。',
    '收取«检索、复制、邮寄等成本费用»。',
  ])
    it(`hint at wordings of the past: ${line.split('\n')[0]}`, () => expectFound('hint outdated-wording', line));

  for (const line of ['坚持以公开为常态、不公开为例外。', '公开是原则。', '减免税费情况已经公开。'])
    it(`leave wordings alone: ${line}`, () => expectFound('', line));
});

describe('checks of names that bodies no longer bear', () => {
  for (const line of [
    '会同市«国土资源局»公开征地信息。',
    '与县«工商局»、«质监局»联合检查。',
    '市«卫计委»、区«环保局»提供数据。',
    '由省«国土资源厅»转来，«安监局»办理。',
    '向县«国税局»、«地税局»移交。',
    '市«卫生和计划生育委员会»负责。',
    '市«食品药品监督管理局»负责。',
    '县«工商行政管理局»、县«质量技术监督局»。',
    '经市«环境保护局»审核。',
    '市«安全生产监督管理局»发布。',
    '由«国家工商行政管理总局»公布，转送«中国银保监会»。',
    '会同市«文广新局»、县«农业局»、市«粮食局»公开。',
    '市«物价局»、市«人民政府法制办公室»会签。',
    '由«公安消防大队»提供，市«扶贫开发办公室»转来，抄送市«银保监分局»。',
  ])
    it(`hint at: ${line}`, () => expectFound('hint former-body-name', line));

  for (const line of [
    '原市国土资源局、原县卫计委的档案已移交。',
    '机构改革后，市工商局并入市市场监管局。',
    '2018年以前由市环保局公开。',
    '按照《示例市国土资源局关于征地信息公开的通知》办理。',
    '示例经济开发区规划建设环保局、生态环境局。',
    '公开工商登记信息和国土资源信息。',
    '市农业农村局、市粮食和物资储备局公开农业信息、物价信息。',
    '县文化广电和旅游局、消防救援大队、金融监管分局负责。',
  ])
    it(`leave alone: ${line}`, () => expectFound('', line));

  it('leave a body its own name', async () => {
    const text = report2021.replaceAll('示例市水务局', '示例新区国土资源局');
    assert.deepEqual(await found(changed(text, [sentence, `示例新区国土资源局负责。${sentence}`])), []);
  });
});

describe('checks of runs of numbers', () => {
  const places = (line: string) => [...line.matchAll(/«([^»]*)»/g)].map(([, place]) => place);
  const expectSkipped = async (lines: string) => {
    const text = changed(report2021, [sentence, `${lines.replace(/[«»]/g, '')}\n\n${sentence}`]);
    assert.deepEqual(
      await found(text),
      places(lines).map((place) => `warning skipped-number 〈${place}〉`),
      lines,
    );
  };
  for (const lines of [
    '一是完善制度。«三»是加强培训。',
    '«二»是完善制度，三是加强培训。',
    '（一）完善制度。\n\n（«三»）加强培训。',
    '（«二»）完善制度。',
    '1.完善制度。2.加强培训。«4».加强检查。',
    '一要重视，«三»要落实。',
    '第一，制度不全。第«三»，培训不够。',
    '### （一）收费\n\n无。\n\n### （«三»）其他\n\n无。',
    '（1）甲。（2）乙。（«2»）丙。',
    '一是甲；二是乙；«二»是丙。',
    '（一）甲。\n\n（«三»）乙。\n\n（四）丙。\n\n（五）丁。',
    '一是甲；«三»是乙；二是丙；四是丁。',
    '### （一）甲\n\n子。\n\n### （二）乙\n\n丑。\n\n### （«四»）丙\n\n寅。\n\n### （五）丁\n\n卯。',
    '### （一）甲\n\n子。（一）丑。（二）寅。\n\n### （«三»）乙\n\n卯。',
    '1.甲。«3».乙。\n\n5.丙。',
    '（一）甲。\n\n«2.»乙。\n\n（三）丙。',
    '一是甲；«（二）»乙；三是丙。',
    '### （一）甲\n\n子。\n\n### «2、»乙\n\n丑。\n\n### （三）丙\n\n寅。',
  ])
    it(`find: ${lines.replaceAll('\n\n', ' / ')}`, () => expectSkipped(lines));

  for (const lines of [
    '一是完善制度；二是加强培训；三是加强检查。',
    '主要表现在一是制度不全；二是培训不够。',
    '一是甲；二是乙。改进：一是丙；二是丁；三是戊。',
    '（一）甲。一是子；二是丑。\n\n（二）乙。一是寅；二是卯。',
    '### （一）甲\n\n1.子。2.丑。\n\n### （二）乙\n\n1.寅。',
    '1.甲。\n\n2.乙。\n\n3.丙。',
    '统一是目标，二是手段之一。',
    '第二十条第（三）项、第三方评估、第二类、12.4宪法日。',
    '（十）甲'.replace('十', '一') +
      Array.from({ length: 10 }, (_, at) => `。（${'二三四五六七八九十'[at] ?? '十一'}）乙`).join(''),
    '网站2.5万次，2、3月份较多。',
    '一是甲；二要乙；三是丙。',
    '### （一）甲\n\n子。\n\n### （二）乙\n\n丑。\n\n（三）丙\n\n寅。\n\n### （四）丁\n\n卯。',
  ])
    it(`leave alone: ${lines.replaceAll('\n\n', ' / ')}`, () => expectSkipped(lines));

  it('put in the number that is due', async () => {
    const finding = await onlyFinding(changed(report2021, [sentence, `一是甲。三是乙。${sentence}`]));
    assert.equal(finding.message.zh, '序号“三是”与前文不连续，应为“二是”');
    assert.equal((finding.data as { text: string }).text, '二');
  });

  for (const [lines, mended, zh, en] of [
    [
      '（一）甲。\n\n（三）乙。\n\n（四）丙。',
      '（一）甲。\n\n（二）乙。\n\n（三）丙。',
      '序号“(三)”与前文不连续，应为“(二)”，其后 1 个序号随之更改',
      '“(三)” does not follow the previous number; “(二)” is expected, and the number after it changes accordingly',
    ],
    [
      '一是甲；三是乙；二是丙；四是丁。',
      '一是甲；二是乙；三是丙；四是丁。',
      '序号“三是”与前文不连续，应为“二是”，其后 2 个序号随之更改',
      '“三是” does not follow the previous number; “二是” is expected, and the 2 numbers after it change accordingly',
    ],
    [
      '（一）甲。\n\n2.乙。\n\n（三）丙。',
      '（一）甲。\n\n（二）乙。\n\n（三）丙。',
      '序号“2.”与前文不连续，应为“（二）”',
      '“2.” does not follow the previous number; “（二）” is expected',
    ],
  ] as const)
    it(`number the rest of a run along with it: ${lines.replaceAll('\n\n', ' / ')}`, async () => {
      const text = changed(report2021, [sentence, `${lines}\n\n${sentence}`]);
      const finding = await onlyFinding(text);
      assert.deepEqual([finding.message.zh, finding.message.en], [zh, en]);
      const [mending] = await mendings('skipped-number', text);
      assert.equal(mending?.text, changed(report2021, [sentence, `${mended}\n\n${sentence}`]));
    });
});

describe('checks of what does not belong in a report', () => {
  for (const line of [
    '当前位置：首页 > 政务公开',
    '您现在的位置：首页 >> 公开年报',
    '责任编辑：办公室',
    '发布时间：2025-01-20 来源：办公室',
    '【打印本页】【关闭窗口】',
    '字号：大 中 小',
    '浏览次数：1035',
    '扫一扫在手机打开当前页',
    '主办单位：示例市水务局',
    '分享到：',
    '上一篇：没有了',
  ])
    it(`find lines of a web page: ${line}`, () => expectFound('hint web-page-text', `«${line}»`));

  it('find what an import left to be looked at, until the comment is deleted', async () => {
    const note = '// 导入: 行名按近似认作“行政许可”：行政许科（第 1 个表第 3 行）';
    const text = changed(report2021, ['表 第二十条第五项\n', `表 第二十条第五项\n${note}\n`]);
    assert.deepEqual(await found(text), [`hint import-doubt 〈${note}〉`]);
    assert.deepEqual(await found(text.replace(note, '// 已核对')), []);
  });

  for (const line of [
    '网站增加了打印本页、关闭窗口、字号大小调整功能。',
    '责任编辑由办公室指定，发布时间严格控制。',
    '来源可查、去向可追。',
    '当前位置服务已接入平台。',
    '主办单位公开活动信息共3条。',
    '浏览次数达到1035次。',
  ])
    it(`leave prose about web pages alone: ${line}`, () => expectFound('', line));

  for (const line of [
    '申请人身份证号«11010519491231002X»。',
    '身份证«440524188001010014»已登记。',
    '退款至«6222020200112230004»账户。',
    '申请人«13900001111»多次来信。',
  ])
    it(`find numbers of persons and accounts: ${line}`, async () => {
      const isPast = line.includes('1880');
      // Born in 1880: no card of today.
      return expectFound('warning personal-number', isPast ? line.replace(/[«»]/g, '') : line);
    });

  for (const line of [
    '联系电话：13900001111。',
    '监督热线12345，邮编350400。',
    '文号202401010000123456，编号123456789012345678。',
    '金额6222020200112230005元。',
    '统一社会信用代码11350128MB1234567X。',
  ])
    it(`leave other numbers alone: ${line}`, () => expectFound('', line));
});
