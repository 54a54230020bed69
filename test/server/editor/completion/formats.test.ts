import assert from 'node:assert/strict';
import { complete, labels, taken, takenLine } from './support/complete.ts';

const path = '甲.gkformat';
const found = (source: string) => labels(source, { path });
const written = (source: string, label: string) => takenLine(source, label, { path });
const cellWords = ['填文字', '可选值', '可多选', '填日期', '可缺'];
const rowWords = ['单位', '小数', '可负', ...cellWords, '限填', '依据', '注', '别名', '旧称'];
const groupWords = ['依据', '注', '别名', '旧称'];
const formatStatements = [
  ...['依据', '周期', '适用', '鼓励采用', '报告标题', '报告前言', '公布期限', '机关类型', '机关范围'],
  ...['用语', '须提及', '叙述', '台账', '章'],
];
const wordingWords = ['可省', '同义', '残留', '旧提法', '失效依据', '套语', '划分'];
const tableWords = ['表头', '表注', '列', '列组', '行', '行组', '规则', '核实', '存疑', '叙述', '逐级汇总'];

describe('completion of keywords in .gkformat', () => {
  it('proposes what may be stated in each block', async () => {
    assert.deepEqual(await found('«»'), ['格式']);
    assert.deepEqual(await found('格式 甲 { «»'), formatStatements);
    assert.deepEqual(await found('格式 甲 {\n  依据 "乙"\n  «»\n}'), formatStatements);
    assert.deepEqual(await found('格式 甲 { 章 乙 { «» } }'), ['依据', '字数', '须提及', '例文', '收费标准', '表']);
    const ofKind = ['名称为', '可能为', '公布期限', '依据', '注'];
    assert.deepEqual(await found('格式 甲 { 机关类型 乙 { «» } }'), ofKind);
    assert.deepEqual(await found('格式 甲 { 机关类型 乙 { 名称为 "*局" «» } }'), ofKind);
    assert.deepEqual(await found('格式 甲 { 机关范围 乙 { «» } }'), ['包括', '不包括', '依据', '注']);
    assert.deepEqual(await found('格式 甲 { 用语 { «» } }'), wordingWords);
    assert.deepEqual(await found('格式 甲 { 章 乙 { 表 丙 { «» } } }'), ['依据', ...tableWords]);
    assert.deepEqual(await found('格式 甲 { 章 乙 { 表 丙 { 列组 "丁" { «» } } } }'), ['列', '列组']);
    assert.deepEqual(await found('格式 甲 { 章 乙 { 表 丙 { 行组 丁 { «» } } } }'), ['行', '行组']);
    assert.deepEqual(await found('格式 甲 { 章 乙 { } «» }'), formatStatements);
  });

  it('proposes what may follow a name, then the next statement', async () => {
    assert.deepEqual(await found('格式 甲 { 章 乙 «»'), ['必备', '连排', '别名', '旧称', '{', ...formatStatements]);
    assert.deepEqual(await found('格式 甲 { 章 乙 { 表 丙 { 列 丁 «»'), [
      ...['合计列', '小数', '可负', '单位', '自带单位'],
      ...cellWords,
      ...groupWords,
      ...tableWords,
    ]);
    assert.deepEqual(await found('格式 甲 { 章 乙 { 表 丙 { 行 丁 依据 "戊" «»'), [...rowWords, ...tableWords]);
  });

  it('proposes the block of what needs one, and no other statement before it', async () => {
    assert.deepEqual(await found('格式 甲 «»'), ['扩展', '{']);
    assert.deepEqual(await found('格式 甲 "题" «»'), ['扩展', '{']);
    assert.deepEqual(await found('格式 甲 扩展 国办2021 «»'), ['{']);
    assert.deepEqual(await found('格式 甲 { 章 乙 { 表 丙 «»'), ['横排', '一页', '可缺', '别名', '旧称', '{']);
    assert.deepEqual(await found('格式 甲 { 章 乙 { 表 丙 { 列组 "丁" «»'), ['{']);
    assert.deepEqual(await found('格式 甲 { 章 乙 { 表 丙 { 行组 丁 «»'), ['可重复', ...groupWords, '{']);
    assert.equal(await taken('格式 甲 «»', '{', { path }), '格式 甲 {\n  $0\n}');
  });

  it('proposes no mark twice for one column', async () => {
    const column = (written: string) => found(`格式 甲 { 章 乙 { 表 丙 { 列 丁 ${written} «»`);
    assert.ok(!(await column('小数')).includes('小数'));
    assert.ok((await column('小数, 戊')).includes('小数'));
    assert.ok((await column('别名 己')).includes('别名'));
  });

  it('proposes units of money', async () => {
    const unit = '格式 甲 { 章 乙 { 表 丙 { 列 丁 "戊" 小数 单位 ';
    assert.deepEqual(await found(`${unit}«»`), ['元', '万元', '亿元']);
    assert.deepEqual(await found(`${unit}wy«»`), ['万元']);
  });

  it('proposes the periods that a report may be about', async () => {
    assert.deepEqual(await found('格式 甲 { 周期 «»'), ['自然年', '学年']);
  });

  it('answers to a blank where there is a choice', async () => {
    const behind = (text: string) => labels(`${text} «»`, { path, triggerCharacter: ' ' });
    assert.deepEqual(await behind('格式 甲 扩展'), ['国办2019', '国办2021']);
    assert.deepEqual(await behind('格式 甲 { 章 乙 { 表 丙 { 列 丁 单位'), ['元', '万元', '亿元']);
    assert.deepEqual(await behind('格式 甲'), []);
  });

  it('proposes the one word that can follow', async () => {
    assert.deepEqual(await found('格式 甲 { 适用 2025 «»'), ['起', '至']);
    assert.deepEqual(await found('格式 甲 { 适用 «»'), []);
    assert.deepEqual(await found('格式 甲 { 章 乙 { 字数 «»'), ['不超过']);
    assert.deepEqual(await found('格式 甲 { 章 乙 { 须提及 丙 «»'), ['含', '限']);
    assert.deepEqual(await found('格式 甲 { 须提及 丙 限 政府 «»'), ['含']);
    const ofKind = ['名称为', '可能为', '公布期限', '依据', '注'];
    assert.deepEqual(await found('格式 甲 { 机关类型 乙 { «» } }'), ofKind);
    assert.deepEqual(await found('格式 甲 { 机关类型 乙 { 名称为 "*局" «» } }'), ofKind);
    assert.deepEqual(await found('格式 甲 { 机关范围 乙 { «» } }'), ['包括', '不包括', '依据', '注']);
    assert.deepEqual(await found('格式 甲 { 用语 { 旧提法 "乙" «»'), [
      '改用',
      '注',
      '可省',
      '同义',
      ...wordingWords.slice(2),
    ]);
  });

  it('leaves names, strings and comments to the author', async () => {
    assert.deepEqual(await found('格式 «»'), []);
    assert.deepEqual(await found('格式 甲 { 章 «»'), []);
    assert.deepEqual(await found('格式 甲 { 章 乙 { 表 丙 { 行 丁, «»'), []);
    assert.deepEqual(await found('格式 甲 { 依据 "«»'), []);
    assert.deepEqual(await found('格式 甲 { 依据 \u201c乙\u201d 依据 \u201c«»\u201d'), []);
    assert.deepEqual(await found('格式 甲 { // 章«»'), []);
  });

  it('finds keywords by pinyin and writes their skeleton', async () => {
    assert.deepEqual(await found('格式 甲 { 章 乙 { zishu«»'), ['字数']);
    assert.equal(await written('格式 甲 { 章 乙 { zs«»', '字数'), '格式 甲 { 章 乙 { 字数 不超过 $1');
    assert.equal(await taken('格式 甲 {\n  z«»\n}', '章', { path }), '格式 甲 {\n  章 $1 "$2" {\n  $0\n}\n}');
  });

  it('describes every keyword in both languages', async () => {
    const texts = [
      '«»',
      '格式 甲 { «»',
      '格式 甲 { 适用 2025 «»',
      '格式 甲 "题" «»',
      '格式 甲 { 章 乙 «»',
      '格式 甲 { 章 乙 { 字数 «»',
      '格式 甲 { 章 乙 { 须提及 丙 «»',
      '格式 甲 { 章 乙 { 表 丙 «»',
      '格式 甲 { 章 乙 { 表 丙 { 列 丁 «»',
      '格式 甲 { 章 乙 { 表 丙 { 列 丁 单位 «»',
    ];
    for (const text of texts) {
      const chinese = await complete(text, { path });
      const english = await complete(text, { path, locale: 'en' });
      assert.ok(chinese.length > 0);
      for (const [index, { label, detail }] of chinese.entries()) {
        assert.match(detail ?? '', /\p{Script=Han}/u, label);
        assert.match(english[index]?.detail ?? '', /^[a-z][^，。；：（）]*$/, label);
      }
    }
  });
});

describe('completion of names in .gkformat', () => {
  const extending = (text: string) => `格式 甲 扩展 国办2021 {\n${text}`;
  const table = `格式 甲 {
  章 乙 {
    表 丙 {
      列 网站, 微信, 总计 合计列
      行 新收 "一、新收申请"
      行组 结果 { 行 公开, 不公开 }
    }
    表 丁 {
      列 件数
      行 许可
`;

  it('proposes the formats one may extend', async () => {
    assert.deepEqual(await found('格式 甲 扩展 «» { }'), ['国办2019', '国办2021']);
    assert.deepEqual(await found('格式 甲 { }\n格式 乙 扩展 «»'), ['甲', '国办2019', '国办2021']);
    assert.equal(await written('格式 甲 扩展 gb2021«» { }', '国办2021'), '格式 甲 扩展 国办2021 { }');
  });

  it('proposes what a format takes over, to add to it', async () => {
    assert.deepEqual(await found(extending('  章 zdgk«»')), ['主动公开']);
    assert.deepEqual(await found(extending('  章 主动公开 {\n 表 «»')), [
      '第二十条第一项',
      '第二十条第五项',
      '第二十条第六项',
      '第二十条第八项',
    ]);
    assert.deepEqual(await found(extending('  章 申请 {\n 表 申请办理 {\n 行 jzxn«»')), ['结转下年']);
    assert.deepEqual(await found(extending('  章 申请 {\n 表 申请办理 {\n 列 自然人, sy«»')), ['商业企业']);
    assert.deepEqual(await found(extending('  章 申请 {\n 表 申请办理 {\n 行组 bygk«»')), ['不予公开']);
  });

  it('proposes a direction behind the name of a rule', async () => {
    assert.deepEqual((await found(`${table}      规则 和 «»\n    }\n  }\n}`)).slice(0, 2), ['每列', '每行']);
    assert.deepEqual(await found(`${table}      规则 «»\n    }\n  }\n}`), []);
  });

  it('proposes the columns in a rule for every row', async () => {
    assert.deepEqual(await found(`${table}      规则 和 每行 j«»\n    }\n  }\n}`), ['件数']);
  });

  it('proposes rows, other tables and functions in a rule for every column', async () => {
    assert.deepEqual(await found(`${table}      规则 和 每列 许可 = «»\n    }\n  }\n}`), [
      '许可',
      '丙',
      '上年',
      '合计',
    ]);
    assert.deepEqual(await found(`${table}      规则 和 每列 许可 = 丙.«»\n    }\n  }\n}`), [
      '新收',
      '公开',
      '不公开',
      '结果',
      '网站',
      '微信',
      '总计',
    ]);
    assert.deepEqual(await found(`${table}      规则 和 每列 许可 = 丙.新收.«»\n    }\n  }\n}`), [
      '网站',
      '微信',
      '总计',
    ]);
    assert.deepEqual(await found(`${table}      规则 和 每列 许可 = 上年.x«»\n    }\n  }\n}`), ['许可']);
  });

  it('waits for an operator between two names', async () => {
    assert.deepEqual(await found(`${table}      规则 和 每列 许可 = 许可 «»\n    }\n  }\n}`), [
      '依据',
      '注',
      ...tableWords,
    ]);
    assert.deepEqual(await found(`${table}      规则 和 每列 许可 = 许可 + x«»\n    }\n  }\n}`), ['许可']);
  });

  it('knows the tables of the format it extends', async () => {
    const rule = extending('  章 申请 {\n 表 申请办理 {\n 规则 新 每列 合计(bygk«»');
    assert.deepEqual(await found(rule), ['不予公开']);
  });
});
