import assert from 'node:assert/strict';
import { marked } from '../../support/marked.ts';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const sentence = '本年未收取信息处理费。';

/** What is found in a line of the last chapter, as « » marks it there. */
async function expectFound(line: string): Promise<void> {
  const { text } = marked(line);
  const places = [...line.matchAll(/«([^»]*)»/g)].map(([, place]) => `warning leftover-text 〈${place}〉`);
  assert.deepEqual(await found(changed(report2021, [sentence, `${text}\n\n${sentence}`])), places, line);
}

describe('checks of what templates leave behind', () => {
  for (const line of [
    '«（文字描述）»',
    '«(文字描述)»',
    '«（ 文字描述 ）»',
    '«（文字描述，收取信息处理费情况在此处报告。）»',
    '«（此处填写收费情况）»',
    '«【请填写本年收费情况】»',
    '«（请根据实际情况填写）»',
    '«（待补充）»',
    '«（具体数字待补充）»',
    '«（不少于500字）»',
    '«（略）»',
    '«（可附图）»',
    '«该部分以表格形式报告»。',
    '说明如下«（单位名称）»：无。',
    '«文字描述»',
    '«（插入表格）»',
    '数据见下表«（数据待核）»。',
    '收费情况«[填写]»。',
    '«（此处插入统计图）»',
    '«请在此处输入内容»',
    '«待补充。»',
    '«此处为文字描述。»',
    '«如无，请填“0”»',
    '«（此处盖章）»',
    '«单位名称»',
    '«单位名称（盖章）»',
    '«填报单位（公章）»：',
  ])
    it(`find the hints of a form: ${line}`, () => expectFound(line));

  for (const line of [
    '全年发布信息«XX»篇。',
    '召开座谈会«××»场。',
    '答复申请«xx»件，发布«xxx»条。',
    '收取«○○»元。',
    '由«XX»单位负责，«××»市«XX»局配合。',
    '于«20XX»年完成，«202X»年继续。',
    '联系电话：«XXXXXXXX»。',
    '公开信息«X»条，截至«X月X日»。',
    '公开信息«N»条、«○»件，第«×»季度培训一次。',
    '制定«××»管理办法，举办«XX»系列活动。',
    '于2024年«X月X日»印发，«XX年XX月»起施行。',
    '发布«__»篇，答复«＿＿»件，其他«____»。',
    '«某»单位负责。',
    '按照《示例市«XX»管理办法》，参照 «XX» 市做法，公开目录«×»项。',
    '办结«xx» 件，答复«##»条，公示«？？»件。',
    '一是«×××»；二是«XXX»；三是«……»。',
    '存在的问题：«……»',
    '«……»',
    '公开信息«……»条。',
    '«二〇XX»年完成，«二〇二X»年继续。',
    '填报单位：«XX»，填报日期：«××××»。',
  ])
    it(`find what stands in for words and numbers: ${line}`, () => expectFound(line));

  for (const line of [
    '公开信息«  »条，答复«　　»件。',
    '公开信息« »条。',
    '共受理«（ ）»件。',
    '编制日期：2024«年  月  日»。',
    '«联系电话：»，«邮编：»。',
    '办结申请«   »件，其中信函«  »件。',
    '召开会议«\u00a0\u00a0»次。',
    '资料见«【】»。',
    '举办培训«  »场（次）。',
    '收取费用«  »元，',
  ])
    it(`find what was left blank: ${line}`, async () => {
      // A blank before a bracket is followed by nothing that tells it from a gap in the layout.
      if (line.includes('场（次）')) return expectFound(line.replace(/[«»]/g, ''));
      return expectFound(line);
    });

  for (const line of [
    '市府办发〔2024〕12号，XXXX〔2024〕3号，XXGK〔2024〕5号。',
    '申请人张××、李XX要求公开信息，王某某撤回申请。',
    '提供7×24小时服务，实行5×8小时值守，面积3×5米。',
    '网址：http://www.example.gov.cn/art_4122__231438/xx.html，邮箱：a__b@example.com。',
    '公开机构名称、单位名称、办公地址、联系电话、邮编。',
    '二〇〇八年以来，每 件 都有答复，各  部门配合。',
    '全面公开各类信息（含政策文件），按程序处理（见附件）。',
    '工作  人员定期检查，内容  项目齐全。',
    '邮箱：xxgk@example.gov.cn，网址xxgk.example.gov.cn，联系邮箱xxgk_2024@example.com。',
    '实行“1+N”制度，N项制度按○一条例执行；申请人（王××）工作单位不详。',
    '接种疫苗、X光检查、X射线机等信息公开。',
    '申请人可填写申请表（填报单位：示例市水务局）。',
    '【政策解读】栏目更新及时。',
    '严格落实“三审三校”，共5 件，其中 2 件为信函。',
    '采用文字描述、图表等形式开展解读，文字描述准确。',
    '坚持“公开是常态……不公开是例外”，……人民群众满意。',
    '公开对象是XX企业的信息：X光机等；单位：万元。',
    '制度（有待完善）、机制（仍待健全）逐步建立。',
    '申请人询问“为什么不公开？？”，已答复。',
    '请填写申请表后提交；此处填写说明见网站，待补充的材料一次告知。',
    '填报单位12家。',
    '单位名称由编办核定。',
  ])
    it(`leave alone: ${line}`, () => expectFound(line));

  it('look into title and headings, and put the linked value in the place of a stand-in', async () => {
    const title = '# {机关}{年度}年政府信息公开工作年度报告';
    const named = await onlyFinding(changed(report2021, [title, '# 单位名称2024年政府信息公开工作年度报告']));
    assert.equal(named.check, 'leftover-text');
    assert.deepEqual(named.data, { kind: 'replace', range: named.range, text: '{机关}' });
    const dated = await found(changed(report2021, [title, '# {机关}20XX年政府信息公开工作年度报告']));
    assert.deepEqual(dated, [
      'warning title-without-year 〈{机关}20XX年政府信息公开工作年度报告〉',
      'warning leftover-text 〈20XX〉',
    ]);
  });

  it('report the name in the header once, not wherever it is printed', async () => {
    assert.deepEqual(await found(report2021.replace('示例市水务局', 'XX市水务局')), [
      'warning leftover-text 〈XX市水务局〉',
    ]);
  });

  it('say what is blank by the words around it', async () => {
    const { message } = await onlyFinding(changed(report2021, [sentence, `公开信息  条。${sentence}`]));
    assert.equal(message.zh, '“公开信息  条。”中有一处未填，请补填');
  });
});
