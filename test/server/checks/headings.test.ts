import assert from 'node:assert/strict';
import { chapterNamed } from '../../../server/report/read/heading-words.ts';
import { open } from '../../support/engine.ts';
import { formatsOf } from '../../support/formats.ts';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

/** Official headings, and what offices print in their place. */
const variants: Readonly<Record<string, readonly string[]>> = {
  '一、总体情况': [
    '一、总体工作情况',
    '一、2024年政府信息公开工作总体情况',
    '一、概述',
    '一、基本情况',
    '一、工作概况',
    '第一部分　总体情况',
    '一 总体情况',
    '一、政府信息公开工作开展情况',
    '一、示例市水务局政府信息公开总体情况',
    '一、总体情况（文字描述）',
    '一、政务公开工作总体情况',
    '一、政府信息公开工作推进情况',
    '一、主要工作开展情况',
    '一、2024年工作情况',
    '一、示例市水务局2024年政府信息公开工作主要情况',
    '一、2024年度政府信息公开工作情况',
  ],
  '二、主动公开政府信息情况': [
    '二、主动公开政府信息的情况',
    '二、政府信息主动公开情况',
    '二、主动公开情况',
    '二、行政机关主动公开政府信息情况',
    '二、主动公开政府信息工作情况',
    '二、政府主动公开信息情况',
    '二、主动公开的政府信息情况',
    '二、政府信息主动公开工作情况',
    '二、本机关主动公开政府信息情况',
    '二、2024年主动公开政府信息情况',
    '二、主动公开政府信息数量',
    '二、主动公开政府信息情况统计表',
    '二、依法主动公开政府信息情况',
    '二、部门主动公开政府信息情况',
    '二、主动公开政府信息类情况',
  ],
  '三、收到和处理政府信息公开申请情况': [
    '三、收到和处理政府信息公开申请的情况',
    '三、收到与处理政府信息公开申请情况',
    '三、政府信息公开申请收到和处理情况',
    '三、依申请公开政府信息情况',
    '三、政府信息公开申请办理情况',
    '三、受理和办理政府信息公开申请情况',
    '三、收到及处理政府信息申请情况',
    '三、收到、处理政府信息公开申请情况',
    '三、政府信息依申请公开工作情况',
    '三、收到政府信息公开申请和处理情况',
    '三、收到和处理公民、法人和其他组织政府信息公开申请情况',
  ],
  '四、政府信息公开行政复议、行政诉讼情况': [
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '四、政府信息公开行政复议和行政诉讼情况',
    '四、政府信息公开行政复议或者行政诉讼情况',
    '四、行政复议与行政诉讼的情况',
    '四、因政府信息公开引发的行政复议及行政诉讼情况',
    '四、因政府信息公开申请行政复议、提起行政诉讼的情况',
    '四、政府信息公开复议、诉讼情况',
    '四、政府信息公开行政诉讼、行政复议情况',
    '四、被申请行政复议和提起行政诉讼情况',
    '四、涉及政府信息公开的行政复议及诉讼案件情况',
    '四、行政复议和行政应诉情况',
    '四、申诉、行政复议、行政诉讼情况',
    '四、政府信息公开行政复议、行政诉讼及举报情况',
    '四、政府信息公开行政复议和行政诉讼收结案情况',
    '四、政府信息公开类行政复议、行政诉讼情况',
  ],
  '五、存在的主要问题及改进情况': [
    '五、存在的主要问题和改进情况',
    '五、存在问题及改进措施',
    '五、存在的主要问题及整改情况',
    '五、存在的不足与改进情况',
    '五、政府信息公开工作存在的主要问题及改进情况',
    '五、政务公开工作中存在的问题及下一步工作打算',
    '五、主要问题以及改进情形',
    '五、工作中的不足和努力方向',
    '五、目前存在的薄弱环节及整改举措',
    '五、存在的主要问题及下步工作计划',
    '五、政府信息公开存在的主要问题及整改提升情况',
    '五、存在的问题及工作展望',
    '五、面临的主要问题及改进情况',
    '五、存在问题及下一步工作重点',
    '五、存在的突出问题及改进情况',
    '五、存在的主要问题、原因及改进情况',
  ],
  '六、其他需要报告的事项': [
    '六、其它需要报告的事项',
    '六、其他需要说明的事项',
    '六、需要报告的其他事项',
    '六、其他应当报告的事项',
    '六、其他需报告的有关事项',
    '六、其他有关情况',
    '六、需要说明的其他情况',
    '六、其他报告事项',
    '六、政府信息公开其他需要报告的事项',
    '六、其他需要报告的情形',
    '六、其他要报告的事项',
  ],
};

const others = [
  '一、主动公开总体问题',
  '二、政策解读情况',
  '二、2024年工作情况',
  '政府信息公开工作推进情况',
  '二、不予公开政府信息情况',
  '三、收到和处理行政复议申请情况',
  '三、信访投诉处理情况',
  '四、行政执法行政复议、行政诉讼情况',
  '四、行政复议情况',
  '五、存在的问题',
  '五、行政执法存在的主要问题及改进情况',
  '五、2025年工作计划',
  '五、下一步工作重点',
  '六、工作要点',
  '六、附件',
  '六、其他应急管理情况',
  '七、法治政府建设总体情况',
  '政府信息公开工作年度报告',
];

describe('headings in other words', () => {
  for (const [name, text] of Object.entries({ 国办2019: report2019, 国办2021: report2021 }))
    for (const [label, wordings] of Object.entries(variants))
      it(`are hints at ${label} of ${name}, with the official wording as their fix`, async () => {
        for (const wording of wordings) {
          const finding = await onlyFinding(changed(text, [`## ${label}`, `## ${wording}`]));
          assert.deepEqual(
            [finding.check, finding.level, finding.data],
            ['heading-variant', 'hint', { kind: 'replace', range: finding.range, text: label }],
            wording,
          );
        }
      });

  it('are no other duty’s, and no chapter of another subject', async () => {
    const { engine } = await open('');
    for (const format of engine.reader.formats())
      for (const heading of others) assert.equal(chapterNamed(format, heading, '示例市水务局'), undefined, heading);
  });

  it('tell the six chapters of each form apart', async () => {
    const { engine } = await open('');
    for (const format of engine.reader.formats())
      for (const { name, label, aliases } of format.chapters)
        for (const wording of [label, ...aliases, ...(variants[label] ?? [])])
          assert.equal(chapterNamed(format, wording, '示例市水务局')?.chapter.name, name, wording);
  });

  it('give a chapter the number of the form as well', async () => {
    const text = changed(report2021, ['## 四、政府信息公开行政复议、行政诉讼情况', '## 三、行政复议和行政诉讼情况']);
    assert.deepEqual(await found(text), ['error chapter-number 〈三、行政复议和行政诉讼情况〉']);
  });

  it('leave a section that was given the mark of a chapter to the chapter it is about', async () => {
    const text = changed(report2021, ['## 二、', '## （二）依申请公开情况\n\n全年收到申请2件。\n\n## 二、']);
    assert.deepEqual(await found(text), ['warning unknown-chapter 〈（二）依申请公开情况〉']);
  });

  it('open a chapter once: the better wording does', async () => {
    const text = changed(report2021, ['## 二、', '## 其他情况\n\n本年没有其他需要说明的情况。\n\n## 二、']);
    assert.deepEqual(await found(text), ['warning unknown-chapter 〈其他情况〉']);
  });

  it('stand twice where both bear the number of the chapter', async () => {
    const text = `${report2021}\n## 六、其他需要说明的事项\n\n没有了。\n`;
    assert.deepEqual(await found(text), ['error repeated-chapter 〈六、其他需要说明的事项〉']);
  });

  for (const [label, heading] of [
    ['一、总体情况', '一、工作总结'],
    ['一、总体情况', '一、工作亮点'],
    ['一、总体情况', '工作回顾'],
    ['一、总体情况', '第一部分 年度亮点'],
    ['二、主动公开政府信息情况', '二、工作成效'],
    ['二、主动公开政府信息情况', '有关表格'],
    ['三、收到和处理政府信息公开申请情况', '三、来信来访'],
    ['四、政府信息公开行政复议、行政诉讼情况', '四、法治政府建设'],
    ['四、政府信息公开行政复议、行政诉讼情况', '四、行政执法情况'],
    ['五、存在的主要问题及改进情况', '五、工作亮点'],
    ['五、存在的主要问题及改进情况', '五、明年目标'],
    ['六、其他需要报告的事项', '六、下一步工作计划'],
    ['六、其他需要报告的事项', '六、附件'],
  ] as const)
    it(`are renamed, and not missing besides, where place and content say so: ${heading}`, async () => {
      const finding = await onlyFinding(changed(report2021, [`## ${label}`, `## ${heading}`]));
      assert.deepEqual([finding.check, finding.level], ['unknown-chapter', 'error']);
      assert.equal(finding.message.zh, `章名“${heading}”不是格式“国办2021”的章名；按位置和内容，这一章应为“${label}”`);
      assert.equal(
        finding.message.en,
        `“${heading}” is no heading of format “国办2021”; by its place and content, this chapter is “${label}”`,
      );
      assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: label });
    });

  for (const [what, text, wanted] of [
    [
      'it says nothing of what the chapter has to say',
      changed(
        report2021,
        ['## 五、存在的主要问题及改进情况', '## 五、工作亮点'],
        ['政策解读形式单一的问题仍然存在，下一步将改进。', '打造政务公开品牌。'],
      ),
      ['warning unknown-chapter 〈五、工作亮点〉', 'error missing-chapter 〈六、其他需要报告的事项〉'],
    ],
    [
      'it stands in another place',
      `${changed(report2021, ['## 五、存在的主要问题及改进情况\n\n政策解读形式单一的问题仍然存在，下一步将改进。\n\n', ''])}\n## 五、工作亮点\n\n问题不少，将改进。\n`,
      ['error missing-chapter 〈六、其他需要报告的事项〉', 'warning unknown-chapter 〈五、工作亮点〉'],
    ],
    [
      'the chapter is there, with its number',
      changed(report2021, ['## 二、主动公开', '## 一、工作成效\n\n主动公开成效很大。\n\n## 二、主动公开']),
      ['warning unknown-chapter 〈一、工作成效〉'],
    ],
    [
      'its tables stand elsewhere',
      changed(report2021, [
        '## 四、政府信息公开行政复议、行政诉讼情况\n\n',
        '## 四、法治建设\n\n全年没有败诉。\n\n## 附表\n\n',
      ]),
      ['warning unknown-chapter 〈四、法治建设〉', 'error unknown-chapter 〈附表〉'],
    ],
    [
      'two could be it',
      changed(report2021, ['## 一、总体情况\n', '## 工作总结\n\n主动公开不断加强。\n\n## 工作成效\n']),
      [
        'error missing-chapter 〈二、主动公开政府信息情况〉',
        'warning unknown-chapter 〈工作总结〉',
        'warning unknown-chapter 〈工作成效〉',
      ],
    ],
  ] as const)
    it(`are another chapter where ${what}`, async () => {
      const all = (await found(text)).filter((one) => one.includes('-chapter'));
      assert.deepEqual(all.toSorted(), [...wanted].toSorted());
    });

  for (const heading of [
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
    '五、存在问题和整改措施',
    '六、其它需要报告的事项',
  ])
    it(`may have lost their ##: ${heading}`, async () => {
      const label = Object.keys(variants).find((one) => one[0] === heading[0]);
      const text = changed(report2021, [`## ${label}`, heading]);
      const finding = await onlyFinding(text);
      assert.deepEqual(
        [finding.check, (finding.data as { text?: string }).text],
        ['missing-chapter', `## ${label}`],
        finding.message.zh,
      );
      assert.match(finding.message.zh, /请以“##”开头/);
    });

  it('are found by the words of a format’s own 用语, those of the format it extends included', async () => {
    const [, format] = await formatsOf(`
格式 甲 { 用语 { 可省 "的" 同义 "问题"、"不足" } 章 问题 "一、问题" 章 经费 "二、经费的使用" }
格式 乙 扩展 甲 { 用语 { 可省 "情况" 同义 "使用"、"支出" } }`);
    const named = (heading: string) => format && chapterNamed(format, heading)?.chapter.name;
    assert.deepEqual(['一、不足', '二、经费支出情况', '二、使用的经费', '二、人员支出'].map(named), [
      '问题',
      '经费',
      '经费',
      undefined,
    ]);
  });
});
