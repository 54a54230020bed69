import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check, type Placed } from '../../support/engine.ts';
import { marked } from './support/findings.ts';
import { reportWith } from './support/narrated-report.ts';

const told: ReadonlySet<string> = new Set([
  ...['prose-number', 'prose-zero', 'prose-leftover', 'prose-parts', 'prose-share', 'prose-change'],
]);

/** What is found in a paragraph: `check: what is marked`. */
async function found(prose: string): Promise<readonly string[]> {
  return foundIn(reportWith(prose));
}

async function foundIn(text: string, placed?: Placed): Promise<readonly string[]> {
  return (await check(text, placed))
    .filter((one) => told.has(one.check))
    .map(({ check: id, range }) => `${id}: ${marked(text, range)}`);
}

interface Pattern {
  readonly name: string;
  readonly agree: readonly string[];
  /** With what is marked between ［ and ］. */
  readonly disagree: readonly string[];
  /** Sentences that speak of something else, whatever the table says. */
  readonly other: readonly string[];
}

const patterns: readonly Pattern[] = [
  {
    name: '收到申请',
    agree: [
      '2024年，我局共收到政府信息公开申请58件。',
      '全年收到依申请公开申请 61 件。',
      '本年度新收政府信息公开申请五十八件，均依法答复。',
      '全年共接到申请58份。',
      '示例市水务局收到申请58件。',
    ],
    disagree: [
      '2024年，我局共收到政府信息公开申请［85件］。',
      '全年新收到申请［60件］，均已答复。',
      '本机关收到［57件］申请。',
      '示例市水务局收到申请［57件］。',
    ],
    other: [
      '通过网络收到申请40件。',
      '收到自然人申请50件。',
      '全年收到申请近60件，收到申请50余件。',
      '收到提案建议12件。',
      '县公安局收到政府信息公开申请12件。',
      '收到行政许可申请120件。',
      '2022年收到政府信息公开申请12件。',
      '全市共收到政府信息公开申请3120件，办结3001件。',
    ],
  },
  {
    name: '受理、办结申请',
    agree: ['全年受理申请58件，办结56件。', '全年办理政府信息公开申请61件。', '依申请公开方面，已办结申请54件。'],
    disagree: ['全年受理政府信息公开申请［59件］。', '收到申请58件，办结［65件］。'],
    other: [
      '办结依申请56件，其中答复群众来信3件。',
      '答复依申请56件，其中按期答复20件。',
      '答复依申请56件，其中，按期答复20件。',
      '全年办理热线诉求320件。',
      '答复人大建议申请公开3件以上。',
      '受理12345热线转办的事项80件，办结80件。',
    ],
  },
  {
    name: '结转',
    agree: [
      '收到申请58件，上年结转3件，结转下年度继续办理5件。',
      '结转上年度申请3件。',
      '2023年结转3件，结转2025年办理5件。',
    ],
    disagree: ['收到申请58件，上年结转［4件］。', '办结申请56件，结转下年度［3件］。'],
    other: ['上年结转资金3万元，全年无结转项目。', '结转下年预算5个。', '将5项任务结转下年度。'],
  },
  {
    name: '办理结果',
    agree: [
      '办结的申请中，予以公开30件，部分公开5件，不予公开2件，无法提供10件，不予处理7件，其他处理2件。',
      '答复申请56件，其中予以公开30件、部分公开5件。',
      '对重复申请3件依法告知。',
      '办结依申请56件，其中公开答复30件，无法提供10件。',
      '办结依申请56件，其中，予以公开30件、部分公开5件。',
    ],
    disagree: [
      '办结的申请中，予以公开［31件］，部分公开5件。',
      '办结的申请中，予以公开30件，不予公开［3件］，无法提供［1件］。',
    ],
    other: [
      '全年制作政府信息510件，其中不予公开137件。',
      '申请予以公开或部分公开的35件。',
      '申请人申请公开的信息，属于已主动公开的12件，同意公开18件。',
    ],
  },
  {
    name: '复议、诉讼',
    agree: [
      '因政府信息公开引发的行政复议6件、行政诉讼4件。',
      '因政府信息公开被申请行政复议4件，被提起行政诉讼3件。',
      '政府信息公开行政复议案件6宗。',
    ],
    disagree: ['因政府信息公开引发的行政复议［7件］、行政诉讼4件。', '因政府信息公开被提起行政诉讼［1件］。'],
    other: [
      '全年办理行政复议120件、行政诉讼36件。',
      '信息公开工作中，行政处罚引起行政诉讼9件。',
      '政府信息公开行政复议约7件。',
    ],
  },
  {
    name: '一句话里用分号隔开的几项',
    agree: [
      '全年收到申请58件；办结56件，予以公开30件；部分公开5件；不予公开2件；无法提供10件。',
      '依申请公开方面，收到申请58件。其中：予以公开30件；部分公开5件；不予处理7件；其他处理2件。',
      '因政府信息公开被申请行政复议6件；维持3件；纠正1件；尚未审结2件。',
    ],
    disagree: [
      '全年收到申请58件；予以公开30件；部分公开［6件］；无法提供［1件］。',
      '全年收到申请58件。答复中，予以公开30件；部分公开5件；不予公开2件；无法提供［7件］。',
    ],
    other: [
      '全年制发文件100件；主动公开80件；依申请公开10件；不予公开10件。',
      '全年收到申请58件；主动公开文件20件；不予公开4件。',
      '全年办理申请。本局制作信息60件；其中，不予公开7件。',
    ],
  },
  {
    name: '办理结果的各种情形',
    agree: [
      '办结申请中，属于国家秘密2件，本机关不掌握相关政府信息10件，信访类申请4件，重复申请3件，逾期不补正2件。',
      '依申请公开工作中，过程性信息0件、内部事务信息0件。',
      '对申请作如下答复：没有现成信息需要另行制作0件；补正后申请内容仍不明确0件。',
    ],
    disagree: [
      '答复申请中，属于国家秘密不予公开［3件］。',
      '办结的申请中，属于过程性信息［1件］，行政查询事项［2件］。',
      '申请的答复中，属于三类内部事务信息［1件］；保护第三方合法权益［2件］。',
    ],
    other: ['全年制作过程性信息12件。', '受理信访投诉25件，答复申请。', '对申请加强审查，防止国家秘密3件次泄露。'],
  },
  {
    name: '申请人',
    agree: [
      '收到申请58件，其中自然人50件、法人和其他组织8件。',
      '收到申请61件，其中自然人申请53件，商业企业8件。',
      '办结申请56件，自然人48件。',
    ],
    disagree: ['收到申请58件，其中自然人［51件］、商业企业［7件］。', '收到自然人申请［12件］。'],
    other: [
      '收到公民、法人和其他组织申请58件。',
      '自然人、法人或者其他组织申请61件。',
      '申请行政复议的，自然人2件。',
      '答复自然人投诉申请9件，自然人约50件。',
    ],
  },
  {
    name: '复议、诉讼的结果',
    agree: [
      '因政府信息公开被申请行政复议6件，其中维持3件，纠正1件，尚未审结2件。',
      '因政府信息公开被提起行政诉讼4件，结果维持3件，尚未审结1件。',
      '因政府信息公开被提起行政诉讼4件（复议后起诉2件维持）。',
    ],
    disagree: [
      '因政府信息公开被申请行政复议6件，其中维持［4件］、纠正1件。',
      '因政府信息公开被提起行政诉讼4件，其中结果维持［4件］。',
    ],
    other: [
      '全年办理行政复议120件，维持80件，纠正6件。',
      '信息公开以外，行政应诉36件，维持30件。',
      '因政府信息公开被申请行政复议6件、提起行政诉讼4件，维持5件。',
    ],
  },
  {
    name: '规章、规范性文件',
    agree: [
      '全年制发行政规范性文件5件，废止规范性文件3件，现行有效规范性文件40件。',
      '制定规章2件，废止规章1件。',
      '本局新制定规范性文件五件。',
      '行政规范性文件现行有效40件。',
    ],
    disagree: [
      '全年制发行政规范性文件［6件］，均已公开。',
      '废止规范性文件［2件］，现行有效行政规范性文件［41件］。',
      '全年制定政府规章［3件］。',
    ],
    other: [
      '备案审查规范性文件12件，清理规范性文件50件。',
      '公开规范性文件8件，规范性文件类信息18条。',
      '制定规章制度7件。',
      '全市制发规范性文件60件。',
      '制发规范性文件近10件。',
      '县公安局制发规范性文件2件。',
    ],
  },
  {
    name: '行政许可、行政处罚、行政强制',
    agree: [
      '全年办理行政许可120件，作出行政处罚决定36件，采取行政强制措施4件。',
      '作出行政许可决定120件。',
      '本局实施行政处罚36起。',
    ],
    disagree: ['全年办理行政许可［112件］。', '作出行政处罚决定［37件］，采取行政强制［5件］。'],
    other: [
      '公示行政许可80件、行政处罚20件。',
      '行政许可类信息200条。',
      '全县作出行政处罚决定900件。',
      '查办行政处罚案件40件，办理行政处罚案件41件。',
      '办理行政许可1.2万件。',
    ],
  },
  {
    name: '收费金额',
    agree: [
      '全年收取行政事业性收费85.6万元。',
      '收取行政事业性收费856000元，全部上缴国库。',
      '本年度行政事业性收费总金额为0.00856亿元。',
      '行政事业性收费项目5项，收费金额85.60万元。',
      '行政事业性收费86万元。',
    ],
    disagree: [
      '全年收取行政事业性收费［58.6万元］。',
      '收取行政事业性收费［85.6元］。',
      '本年度行政事业性收费总金额为［865000元］。',
    ],
    other: [
      '全年行政事业性收费约86万元。',
      '减免行政事业性收费12万元。',
      '水资源费收入320万元，行政事业性收费项目5项。',
      '收取信息处理费200元，与行政事业性收费分别核算。',
      '全市行政事业性收费1200万元。',
    ],
  },
  {
    name: '没有',
    agree: [
      '未收到投诉举报。',
      '全年未发生行政许可方面的行政复议。',
      '未出现因信息公开引起的行政复议结果纠正以外的情形。',
    ],
    disagree: [
      '［本年度未收到政府信息公开申请］。',
      '［未收到公民、法人和其他组织提出的政府信息公开申请］，继续做好答复准备。',
    ],
    other: ['未收到行政许可申请。', '没有收到对申请答复不满意的投诉。', '无依申请公开收费。'],
  },
];

describe('numbers that sentences state of a table', () => {
  for (const { name, agree, disagree, other } of patterns)
    describe(name, () => {
      for (const prose of agree)
        it(`agree: ${prose}`, async () => {
          assert.deepEqual(await found(prose), []);
        });
      for (const marked of disagree)
        it(`do not agree: ${marked}`, async () => {
          const places = [...marked.matchAll(/［([^］]*)］/g)].map((match) => match[1]);
          const id = places.every((place) => /[\d一-十](?:[件起]|万?元)/.test(place ?? ''))
            ? 'prose-number'
            : 'prose-zero';
          assert.deepEqual(
            await found(marked.replace(/[［］]/g, '')),
            places.map((place) => `${id}: ${place}`),
          );
        });
      for (const prose of other)
        it(`are about something else: ${prose}`, async () => {
          assert.deepEqual(await found(prose), []);
        });
    });
});

describe('numbers of the whole area', () => {
  const prose = '全市共收到政府信息公开申请62件。';

  it('are those of a government’s table', async () => {
    const city = reportWith(prose)
      .replaceAll('示例市水务局', '示例市人民政府')
      .replace('机关类型: 部门', '机关类型: 政府');
    assert.deepEqual(await foundIn(city), ['prose-number: 62件']);
  });

  it('are not those of a department’s', async () => {
    assert.deepEqual(await found(prose), []);
  });
});

describe('parts, shares and changes in sentences', () => {
  for (const prose of [
    '制作政府信息467条，其中主动公开政府信息53条，依申请公开信息数246条，不予公开信息数168条。',
    '公开信息62条，其中概况类16条，动态类36条。',
    '公开信息62条，其中概况类16条、动态类36条、财务类5条等。',
    '全年公开信息100条，其中网站公开80条，微信公开50条。',
    '新收申请58件，其中自然人50件，办结56件。',
    '答复群众130件，其中满意59件，占45.3%。',
    '答复群众57件，其中满意2件，占3.50%。',
    '留言78件，办结60件，占全市的12%。',
  ])
    it(`agree: ${prose}`, async () => {
      assert.deepEqual(await found(prose), []);
    });

  for (const [prose, finding] of [
    [
      '制作政府信息510条，其中主动公开政府信息198条，依申请公开信息数142条，不予公开信息数137条。',
      'prose-parts: 510条',
    ],
    ['公开信息62条，其中概况类16条，动态类36条，财务类15条。', 'prose-parts: 62条'],
    ['举办培训12次，包括线上8次、线下5次。', 'prose-parts: 12次'],
    ['答复群众130件，其中满意59件，占54.4%。', 'prose-share: 54.4%'],
  ] as const)
    it(`do not agree: ${prose}`, async () => {
      assert.deepEqual(await found(prose), [finding]);
    });
});

describe('numbers of two years in sentences', () => {
  const before = reportWith('')
    .replaceAll('2024', '2023')
    .replaceAll('2025', '2024')
    .replace(/\| 58 \|$/m, '| 55 |')
    .replace('| 本年新收 | 50 | 8 |', '| 本年新收 | 47 | 8 |')
    .replace('| 上年结转 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |', '| 上年结转 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |');
  const files = { '2023.gkreport': before };

  const against = (prose: string) =>
    foundIn(reportWith(prose).replace('年度: 2024\n', '年度: 2024\n上年: 2023.gkreport\n'), { files });

  for (const prose of [
    '全年新收申请58件，同比增长5.5%。',
    '全年新收申请58件，较上年增长5.4%。',
    '全年新收申请58件，比上年增加3件。',
    '2023年收到申请55件，2024年收到申请58件。',
    '上年收到申请55件。',
    '全年新收申请58件、受理58件，同比下降3%。',
  ])
    it(`agree: ${prose}`, async () => {
      assert.deepEqual(await against(prose), []);
    });

  for (const [prose, finding] of [
    ['全年新收申请58件，同比增长8%。', 'prose-change: 同比增长8%'],
    ['全年新收申请58件，同比下降5.5%。', 'prose-change: 同比下降5.5%'],
    ['全年新收申请58件，较上年增加5件。', 'prose-change: 较上年增加5件'],
    ['全年新收申请55件。', 'prose-leftover: 55件'],
    ['2023年收到申请58件，任务较重。', 'prose-leftover: 58件'],
    ['2023年收到申请12件，任务较重。', 'prose-number: 12件'],
  ] as const)
    it(`do not agree: ${prose}`, async () => {
      assert.deepEqual(await against(prose), [finding]);
    });
});

describe('numbers that a city gave in its own text', () => {
  const example = (name: string) => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
  const files = { '宿迁市2023.gkreport': example('宿迁市2023.gkreport') };
  const heading = '### （二）依申请公开\n';
  const inCity = (prose: string) =>
    foundIn(example('宿迁市2024.gkreport').replace(heading, `${heading}\n${prose}\n`), { files });

  for (const [prose, findings] of [
    ['2024年，全市收办政府信息公开申请3646件。', []],
    ['2024年，全市收办政府信息公开申请3646件，同比增长1.08%。', []],
    ['2024年，全市收办政府信息公开申请3646件，同比增长1.05%。', ['prose-change: 同比增长1.05%']],
    ['全市收办政府信息公开申请3656件。', ['prose-number: 3656件']],
    ['全市因政府信息公开引发行政复议134件、行政诉讼57件。', []],
    ['全市因政府信息公开引发行政复议170件、行政诉讼77件。', []],
    ['全市因政府信息公开引发行政复议135件、行政诉讼58件。', ['prose-number: 135件', 'prose-number: 58件']],
  ] as const)
    it(`${findings.length > 0 ? 'do not agree' : 'agree'}: ${prose}`, async () => {
      assert.deepEqual(await inCity(prose), findings);
    });
});
