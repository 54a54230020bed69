import assert from 'node:assert/strict';
import { kindByName, kindOfBody, likelyKinds } from '../../../server/report/body-kind.ts';
import type { Format } from '../../../server/report/format.ts';
import { builtInFormat, readFormats } from '../../support/engine.ts';

const names: Readonly<Record<string, readonly string[]>> = {
  政府: [
    '示例省人民政府',
    '示例市人民政府',
    '示例县人民政府',
    '示例市甲区人民政府',
    '示例旗人民政府',
    '示例自治州人民政府',
    '示例壮族自治区人民政府',
    '示例市人民政府（示例市政务公开领导小组）',
    '示例地区行政公署',
    '示例盟行政公署',
    '示例县',
    '示例 市人民政府',
  ],
  部门: [
    '示例市人民政府办公室',
    '示例省人民政府办公厅',
    '示例县政府办',
    '示例市水务局',
    '示例市公安局甲区分局',
    '示例市生态环境局甲县分局',
    '示例省财政厅',
    '示例市发展和改革委员会',
    '示例市卫健委',
    '示例市人民政府国有资产监督管理委员会',
    '示例市城市管理委员会',
    '示例市住房和城乡建设管理委员会',
    '示例省人民政府外事办公室',
    '示例市国防动员办公室',
    '示例省人民政府驻北京办事处',
    '示例省农垦总局',
    '示例兵团第三师示例市水利局',
    '示例市地方金融监督管理局',
    '示例县乡村振兴局',
    '水利部',
    '审计署',
    '国家税务总局',
    '中国气象局',
    '示例市地方海事局',
    '示例市林业局（示例市绿化委员会办公室）',
  ],
  乡镇街道: [
    '示例镇人民政府',
    '示例县示例乡人民政府',
    '示例回族乡人民政府',
    '示例苏木人民政府',
    '示例街道办事处',
    '示例市甲区人民政府示例街道办事处',
    '示例街道办',
    '示例镇政府',
    '示例县示例镇',
    '示例镇人民政府办公室',
    '示例镇人民政府党政综合办公室',
    '示例街道办事处党政办公室',
    '示例区公所',
  ],
  垂直管理: [
    '国家税务总局示例市税务局',
    '国家税务总局示例县税务局第一税务分局',
    '国家税务总局示例市税务局稽查局',
    '示例县税务局',
    '示例海关',
    '示例海事局',
    '示例出入境边防检查站',
    '示例市银保监分局',
    '财政部示例监管局',
    '中华人民共和国示例海关',
    '示例县气象局',
    '国家统计局示例调查队',
    '中国人民银行示例市分行',
    '国家外汇管理局示例省分局',
    '国家金融监督管理总局示例监管分局',
    '示例市邮政管理局',
    '示例市烟草专卖局',
    '示例市消防救援支队',
  ],
  公共组织: [
    '示例大学',
    '示例职业技术学院',
    '示例县第一中学',
    '示例市人民医院',
    '示例镇中心卫生院',
    '示例市供水有限公司',
    '示例市图书馆',
  ],
};

describe('the kind of a body', () => {
  let format: Format;

  before(async () => {
    format = await builtInFormat('国办2021');
  });

  for (const [kind, bodies] of Object.entries(names))
    for (const body of bodies)
      it(`is ${kind} for the name ${body}`, () => {
        assert.equal(kindByName(body, format)?.name, kind);
      });

  for (const [body, likely] of [
    ['示例经济技术开发区管理委员会', ['政府', '部门']],
    ['示例高新区管委会', ['政府', '部门']],
    ['示例综合实验区管理委员会', ['政府', '部门']],
    ['示例新区管理委员会', ['政府', '部门']],
    ['示例风景名胜区管理委员会办公室', ['政府', '部门']],
    ['示例国家级自然保护区管理局', ['政府', '部门']],
    ['示例办事处', ['部门', '乡镇街道']],
    ['示例市甲区', ['政府']],
    ['示例生产建设兵团', ['政府']],
    ['示例兵团第三师', ['政府']],
    ['示例兵团第三师示例市', ['政府']],
    ['示例村民委员会', ['公共组织']],
    ['示例市公共资源交易中心', ['政府', '部门', '乡镇街道', '垂直管理', '公共组织']],
    ['示例市残疾人联合会', ['政府', '部门', '乡镇街道', '垂直管理', '公共组织']],
  ] as const)
    it(`has to be asked for where the name is ${body}`, () => {
      assert.equal(kindByName(body, format), undefined);
      assert.deepEqual(
        likelyKinds(body, format).map(({ name }) => name),
        likely,
      );
    });

  it('is what the header says where it says so', () => {
    const header = { entries: [], attachments: [], contents: false, body: '示例市水务局', bodyKind: '垂直管理' };
    assert.equal(kindOfBody(header, format)?.name, '垂直管理');
    assert.equal(kindOfBody({ ...header, bodyKind: '企业' }, format), undefined);
  });

  it('follows from what a format adds to the one it extends', async () => {
    const formats = await readFormats(`格式 示例省 扩展 国办2021 {
      机关类型 政府 { 名称为 "*管理委员会" }
      机关类型 部门 { 名称为 "*公共资源交易中心" }
    }`);
    const own = formats.find(({ name }) => name === '示例省');
    assert.ok(own);
    assert.equal(kindByName('示例开发区管理委员会', own)?.name, '政府');
    assert.equal(kindByName('示例市公共资源交易中心', own)?.name, '部门');
    assert.equal(kindByName('示例市水务局', own)?.name, '部门');
  });

  it('takes the longest of the patterns that fit, and asks where two are alike', async () => {
    const [own] = await readFormats(`格式 甲 {
      机关类型 子 { 名称为 "*局"、"*水*局"、"某局" }
      机关类型 丑 { 名称为 "*水务局"、"*局" }
      章 一 { 表 表 { 列 数 行 行一 } }
    }`);
    assert.ok(own);
    assert.equal(kindByName('某市水务局', own)?.name, '丑');
    assert.equal(kindByName('某市水利局', own)?.name, '子');
    assert.equal(kindByName('某局', own)?.name, '子');
    assert.equal(kindByName('某市财政局', own), undefined);
    assert.equal(kindByName('水务局', own), undefined, 'a star is one character at least');
  });
});
