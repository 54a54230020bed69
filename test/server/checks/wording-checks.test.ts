import assert from 'node:assert/strict';
import { changed, formFindings, found, onlyFinding } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

const problems = '政策解读形式单一的问题仍然存在，下一步将改进。';

describe('checks of what a chapter has to mention', () => {
  it('warn of problems without improvements', async () => {
    const text = changed(report2021, [problems, '政策解读形式单一的问题仍然存在，群众不够满意。']);
    const finding = await onlyFinding(text);
    assert.equal(finding.check, 'missing-mention');
    assert.equal(finding.level, 'warning');
    assert.ok(finding.message.zh.startsWith('“五、存在的主要问题及改进情况”未写明改进（如“改进”、'));
    assert.deepEqual(await found(text), ['warning missing-mention 〈五、存在的主要问题及改进情况〉']);
  });

  it('look into the sections of the chapter', async () => {
    const text = changed(report2021, [problems, '### 存在的问题\n\n解读形式单一。\n\n### 改进情况\n\n已增加图解。']);
    assert.deepEqual(await found(text), []);
  });

  it('warn when 信息处理费 is not reported in the 2021 form, and only there', async () => {
    const finding = await onlyFinding(changed(report2021, ['本年未收取信息处理费。', '本年没有其他需要报告的事项。']));
    assert.equal(
      finding.message.zh,
      '“六、其他需要报告的事项”未写明信息处理费（如“信息处理费”、“信息公开处理费”、“处理费”）；有关情况应如实写明，没有的也应写明',
    );
    assert.deepEqual(await found(report2019), []);
  });

  it('say once that a chapter of one word says nothing', async () => {
    const text = changed(report2021, [problems, '无'], ['本年未收取信息处理费。', '暂无。']);
    assert.deepEqual(await found(text), [
      'warning hollow-chapter 〈五、存在的主要问题及改进情况〉',
      'warning hollow-chapter 〈六、其他需要报告的事项〉',
    ]);
    assert.deepEqual(
      (await formFindings(text)).map(({ message }) => message.zh),
      [
        '“五、存在的主要问题及改进情况”仅写“无”；应写明问题、改进',
        '“六、其他需要报告的事项”仅写“暂无。”；应写明信息处理费',
      ],
    );
  });

  it('accept a short sentence that says what it must', async () => {
    assert.deepEqual(await found(changed(report2021, ['本年未收取信息处理费。', '未收信息处理费。'])), []);
  });

  for (const words of [
    '公开形式还不够多样化。今后将丰富形式。',
    '公开的时效有待提升。我局将继续加强。',
    '解读形式单一，力量欠缺。下步增加人手。',
    '更新不及时。2025年，落实更新责任。',
    '平台功能仍需优化。拟升级平台。',
    '队伍力量薄弱。下一阶段充实力量。',
    '业务不熟，存在短板。明年组织轮训。',
    '公开栏更新滞后。接下来按月检查。',
    '群众参与较少。针对上述情况，采取三项措施解决。',
    '制度尚未健全。后续加以完善。',
    '工作人员业务水平参差不齐。改进方向：加强培训。',
    '深度与群众期盼仍有距离，将拓宽渠道。',
    '公开意识淡薄；明年强化意识。',
    '人手紧张、力量薄弱，需配强力量。',
    '内容同质化，形式老套，人员流动性大。针对这些情况，已建立月通报机制。',
    '个别栏目更新不勤。对此，办公室已专人负责。',
    '解读质量不高。我们打算增加图解。',
  ])
    it(`know problems and plans in the words of offices: ${words}`, async () => {
      assert.deepEqual(await found(changed(report2021, [problems, words])), []);
    });

  for (const [words, lacking] of [
    ['全年工作平稳有序，群众较为满意，得到好评。', '问题、改进'],
    ['政策解读形式单一，群众不够满意。', '改进'],
    ['下一步将加强培训，提高工作水平，扩大公开范围。', '问题'],
    ['贯彻《关于解决突出问题和加强整改的通知》，工作平稳有序。', '问题、改进'],
    ['2024年组织培训两次，全部按期答复，形式多样。', '问题、改进'],
  ] as const)
    it(`miss what is not there: ${words}`, async () => {
      const finding = await onlyFinding(changed(report2021, [problems, words]));
      assert.ok(finding.message.zh.includes(`未写明${lacking}`), finding.message.zh);
    });

  for (const words of [
    '本年度没有产生信息公开处理费。',
    '未收取任何费用。',
    '本机关2024年无收费情况。',
    '全年依申请公开收费0元。',
    '依申请公开未收费。',
    '处理费用为零。',
    '向申请人收取了相关费用380元。',
    '没有向申请人收取任何形式的费用。',
    '全年免费提供信息。',
    '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号），没有收取信息处理费。',
    '信息 处理费：0 元。',
    '2024年度本机关信息处理收费总金额0元。',
    '依申请公开信息收费：无。',
    '政府信息公开收费金额为零。',
    '本年度发出收费通知0件，总金额0元。',
    '依申请公开办理均免收费用。',
    '没有发生检索费、复制费。',
  ])
    it(`know the fee in the words of offices: ${words}`, async () => {
      assert.deepEqual(await found(changed(report2021, ['本年未收取信息处理费。', words])), []);
    });

  for (const words of [
    '本机关没有其他需要报告的事项。',
    '贯彻《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。',
    '贯彻落实年度政务公开工作要点情况良好，任务全部完成。',
    '本年行政事业性收入全部公开，无其他事项。',
    '组织学习〈信息公开条例〉，没有其他需要报告的事项。',
  ])
    it(`miss a fee that is not reported: ${words}`, async () => {
      assert.deepEqual(await found(changed(report2021, ['本年未收取信息处理费。', words])), [
        'warning missing-mention 〈六、其他需要报告的事项〉',
      ]);
    });
});

describe('checks of the five aspects of 总体情况', () => {
  const overall = report2021.split('\n').find((line) => line.startsWith('全年主动公开')) ?? '';
  const whole = '公布政策文件30条。收到公民提出的公开申请2件，均已办结。发布前逐级把关。改版门户网站。组织培训和自查。';

  for (const words of [
    whole,
    '发布各类信息120条，办理信息公开申请2件，实行保密审查，更新公众号，接受社会监督。',
    '在公示栏公开信息40条；没有收到申请公开信息的来信；完善审核制度；成立领导小组。',
    '重点领域信息及时公布。依申请公开0件。建立台账。官网开设专栏。落实专人负责。',
    '主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作稳步推进。',
    '公开政府信息184条，受理群众申请2件，修订公开指南，利用微信发布，强化问责。',
    '扩大公开范围，答复申请2件，规范公文公开属性，建好政务公开专区，开展评议。',
    '公布政策文件3条，受理申请2件，完善三审三校，网站改版，加强监督。',
    '信息发布及时，信息公开申请均按时办理，目录动态调整，政务新媒体运行平稳，列入考核。',
    '公开各类信息85条。没有依申请公开事项。逐条登记备案。电子屏、宣传栏同步发布。邀请第三方评估。',
    '全年公示执法结果30件，接到公开申请2件，清理规范性文件，用好政务服务网，加强组织领导。',
  ])
    it(`know them in the words of offices: ${words.slice(0, 24)}……`, async () => {
      assert.deepEqual(
        await found(changed(report2021, [overall, `${words}工作考核、社会评议、责任追究情况良好。`])),
        [],
      );
    });

  for (const [taken, lacking] of [
    ['公布政策文件30条。', '主动公开'],
    ['收到公民提出的公开申请2件，均已办结。', '依申请公开'],
    ['发布前逐级把关。', '政府信息管理'],
    ['改版门户网站。', '政府信息公开平台建设'],
    ['组织培训和自查。', '监督保障'],
  ] as const)
    it(`miss one of them: ${lacking}`, async () => {
      const finding = await onlyFinding(changed(report2021, [overall, whole.replace(taken, '')]));
      assert.equal(finding.check, 'missing-mention');
      assert.ok(finding.message.zh.includes(`未写明${lacking}（如`), finding.message.zh);
    });

  it('say in one finding what lacks', async () => {
    const { message } = await onlyFinding(changed(report2021, [overall, '全年主动公开政府信息，受理申请2件。']));
    assert.equal(
      message.zh,
      '“一、总体情况”未写明政府信息管理、政府信息公开平台建设、监督保障；有关情况应如实写明，没有的也应写明',
    );
  });

  it('are not asked for by the form of 2019', async () => {
    const text = changed(report2019, [
      '全年主动公开政府信息。工作考核、社会评议结果良好，没有需要追究责任的情形。',
      '全年工作有序。',
    ]);
    assert.deepEqual(await found(text), []);
  });

  it('keep to a thousand characters, as a rule', async () => {
    const long = `${whole}${'本机关按照规定做好各项工作，'.repeat(70)}接受监督。`;
    const finding = await onlyFinding(changed(report2021, [overall, long]));
    assert.deepEqual([finding.check, finding.level], ['long-chapter', 'hint']);
    assert.match(finding.message.zh, /^“一、总体情况”有 10\d\d 字，一般不超过 1000 字$/);
  });
});

describe('checks of what governments report besides', () => {
  const overall = report2021.split('\n').find((line) => line.startsWith('全年主动公开')) ?? '';
  const of = (body: string, kind: string | undefined, words: string) =>
    changed(
      report2021.replaceAll('示例市水务局', body),
      [overall, `公布文件30条，收到公开申请2件，逐件审核，维护网站，加强监督。${words}`],
      ['机关类型: 部门\n', kind === undefined ? '' : `机关类型: ${kind}\n`],
    );

  for (const [body, kind] of [
    ['示例市人民政府', '政府'],
    ['示例县人民政府', undefined],
    ['示例县丁乡人民政府', undefined],
    ['示例县戊镇人民政府', '乡镇街道'],
    ['示例市', '政府'],
  ] as const)
    it(`ask ${body} for 工作考核, 社会评议 and 责任追究`, async () => {
      const finding = await onlyFinding(of(body, kind, ''));
      assert.equal(finding.level, 'warning');
      assert.equal(finding.message.zh, '报告未写明工作考核、社会评议、责任追究；有关情况应如实写明，没有的也应写明');
    });

  for (const [body, kind] of [
    ['示例市水务局', '部门'],
    ['示例区己街道办事处', undefined],
    ['示例市税务局', '垂直管理'],
    ['示例市图书馆', '公共组织'],
    ['示例市人民政府办公室', undefined],
  ] as const)
    it(`do not ask ${body}`, async () => {
      assert.deepEqual(await found(of(body, kind, '')), []);
    });

  for (const words of [
    '列入年度绩效考核，开展社会评议，未发生责任追究情形。',
    '纳入目标考核。满意度调查结果良好。没有被问责的情况。',
    '考评结果为优秀，公众评价较好，没有通报批评。',
    '接受第三方评估，纳入测评，未发生追责。',
    '以问卷调查听取意见，考核结果全市通报，追究责任0人。',
  ])
    it(`know them in other words: ${words}`, async () => {
      assert.deepEqual(await found(of('示例市人民政府', '政府', words)), []);
    });

  it('take a reason for what lacks', async () => {
    const text = of('示例市人民政府', '政府', '').replace(
      '公布文件30条',
      '说明 报告缺项: 由上级统一组织\n\n公布文件30条',
    );
    const { check } = await import('../../support/engine.ts');
    const [finding] = (await check(text)).filter((one) => one.check === 'missing-from-report');
    assert.equal(finding?.explained, '由上级统一组织');
  });
});
