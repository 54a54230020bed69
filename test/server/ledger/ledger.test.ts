import assert from 'node:assert/strict';
import { counted, csv, numbersOf, reportOf2024, told, usualHeadings } from './support/register.ts';

const one = (...cells: readonly string[]) => csv([usualHeadings, cells]);

describe('a register of applications', () => {
  it('counts an application by its dates, its applicant and its outcome', async () => {
    const count = await counted(one('1', '自然人', '2024-03-01', '2024-03-20', '否', '予以公开'));
    assert.deepEqual(numbersOf(count, '申请办理'), [
      '本年新收·自然人 1',
      '本年新收·总计 1',
      '予以公开·自然人 1',
      '予以公开·总计 1',
      '办理总计·自然人 1',
      '办理总计·总计 1',
    ]);
    assert.deepEqual(count.unplaced, []);
  });

  it('knows what came in earlier from what is carried over', async () => {
    const register = csv([
      usualHeadings,
      ['1', '企业', '2023-12-20', '2024-01-10', '', '信息不存在'],
      ['2', '公民', '2024-12-20', '', '', ''],
      ['3', '公民', '2024-12-21', '2025-01-10', '', '予以公开'],
      ['4', '公民', '2024-12-22', '', '', '办理中'],
      ['5', '公民', '2023-11-01', '2023-11-20', '', '予以公开'],
      ['6', '公民', '2025-01-02', '', '', ''],
    ]);
    const count = await counted(register);
    assert.deepEqual(
      numbersOf(count, '申请办理').filter((line) => !line.includes('总计')),
      ['本年新收·自然人 3', '上年结转·商业企业 1', '不掌握·商业企业 1', '结转下年·自然人 3'],
    );
    assert.deepEqual(
      count.carriedOver.map(({ number }) => number),
      ['2', '3', '4'],
    );
    assert.deepEqual(
      count.elsewhere.map(({ number }) => number),
      ['5', '6'],
    );
  });

  for (const [written, row] of [
    ['公开', '予以公开'],
    ['（一）予以公开', '予以公开'],
    ['不予公开-属于国家秘密', '国家秘密'],
    ['（三）不予公开／1．属于国家秘密', '国家秘密'],
    ['不予公开：涉及商业秘密', '第三方权益'],
    ['政府信息不存在', '不掌握'],
    ['其他处理（申请人撤回）', '其他情形'],
    ['其他', '其他情形'],
  ] as const)
    it(`counts “${written}” in ${row}`, async () => {
      const count = await counted(one('1', '自然人', '2024-03-01', '2024-03-20', '', written));
      assert.ok(numbersOf(count, '申请办理').includes(`${row}·自然人 1`), JSON.stringify(count.unplaced));
    });

  for (const [written, column] of [
    ['个人', '自然人'],
    ['法人或其他组织-商业企业', '商业企业'],
    ['法人（律师事务所）', '法律服务机构'],
    ['社会公益组织', '社会公益组织'],
  ] as const)
    it(`counts the applicant “${written}” in ${column}`, async () => {
      const count = await counted(one('1', written, '2024-03-01', '2024-03-20', '', '予以公开'));
      assert.ok(numbersOf(count, '申请办理').includes(`予以公开·${column} 1`), JSON.stringify(count.unplaced));
    });

  for (const day of ['2024年3月1日', '2024/3/1', '2024.03.01', '20240301', '45352', '2024-03-01 09:30:00'])
    it(`reads ${day} as a day`, async () => {
      const count = await counted(one('1', '自然人', day, '2024-03-20', '', '予以公开'));
      assert.equal(count.counted, 1);
    });

  for (const [what, cells, reason] of [
    [
      'an outcome that nobody knows',
      ['1', '自然人', '2024-03-01', '2024-03-20', '', '已转办'],
      '办理结果“已转办”不知归入表“申请办理”的哪一行',
    ],
    [
      'a group',
      ['1', '自然人', '2024-03-01', '2024-03-20', '', '不予公开'],
      '办理结果“不予公开”没有写明是哪一种，如“国家秘密”',
    ],
    [
      'two outcomes',
      ['1', '自然人', '2024-03-01', '2024-03-20', '', '予以公开、重复申请'],
      '办理结果“予以公开、重复申请”有几种读法：予以公开、重复申请',
    ],
    [
      'a row of another group',
      ['1', '自然人', '2024-03-01', '2024-03-20', '', '不予公开-重复申请'],
      '办理结果“不予公开-重复申请”有几种读法：不予公开、重复申请',
    ],
    ['the total', ['1', '自然人', '2024-03-01', '2024-03-20', '', '办结'], '办理结果“办结”没有写明是哪一种'],
    ['no date of receipt', ['1', '自然人', '', '2024-03-20', '', '予以公开'], '没有填收到日期'],
    [
      'a day without its year',
      ['1', '自然人', '3月1日', '2024-03-20', '', '予以公开'],
      '收到日期“3月1日”不是完整的日期',
    ],
    [
      'an answer before the application',
      ['1', '自然人', '2024-03-01', '2024-02-20', '', '予以公开'],
      '答复日期 2024年2月20日 早于收到日期 2024年3月1日',
    ],
    [
      'an outcome without an answer',
      ['1', '自然人', '2024-03-01', '', '', '予以公开'],
      '有办理结果“予以公开”，没有答复日期',
    ],
    ['an answer without an outcome', ['1', '自然人', '2024-03-01', '2024-03-20', '', ''], '有答复日期，没有办理结果'],
    [
      'an answer that is said to be under way',
      ['1', '自然人', '2024-03-01', '2024-03-20', '', '办理中'],
      '有答复日期，办理结果却是“办理中”',
    ],
    ['no applicant', ['1', '', '2024-03-01', '2024-03-20', '', '予以公开'], '没有填申请人类型'],
    [
      'an applicant that nobody knows',
      ['1', '外商', '2024-03-01', '2024-03-20', '', '予以公开'],
      '申请人类型“外商”不知归入表“申请办理”的哪一列',
    ],
  ] as const)
    it(`counts ${what} nowhere, and says why`, async () => {
      const count = await counted(one(...cells));
      assert.deepEqual(numbersOf(count, '申请办理'), []);
      assert.deepEqual(
        count.unplaced.map(({ entry, problem }) => [entry.line.number, problem.zh]),
        [[2, reason]],
      );
    });

  it('takes what was answered before about columns and words', async () => {
    const register = csv([
      ['序号', '谁', '何时收到', '答复日期', '怎么办的'],
      ['1', '外商', '2024-03-01', '2024-03-20', '已转办'],
    ]);
    const memory = {
      columns: new Map([
        ['申请人类型', '谁'],
        ['收到日期', '何时收到'],
        ['办理结果', '怎么办的'],
      ]),
      words: new Map([
        ['外商', '商业企业'],
        ['已转办', '其他情形'],
      ]),
    };
    assert.ok(numbersOf(await counted(register, memory), '申请办理').includes('其他情形·商业企业 1'));
  });

  it('finds the headings below a title, and a column by a heading that holds the usual words', async () => {
    const register = csv([
      ['示例市水务局依申请公开台账（2024年）'],
      [],
      [
        '序号',
        '申请人姓名',
        '申请人类型（自然人/法人）',
        '收到申请的日期',
        '收到日期（年月日）',
        '答复日期',
        '办理结果',
      ],
      ['1', '某甲', '自然人', '', '2024-03-01', '2024-03-20', '予以公开'],
    ]);
    assert.equal((await counted(register)).counted, 1);
  });

  it('counts an application of one number once, and tells the other', async () => {
    const entry = ['2024-7', '自然人', '2024-03-01', '2024-03-20', '', '予以公开'];
    const count = await counted(csv([usualHeadings, entry, ['2024-8', ...entry.slice(1)], entry]));
    assert.equal(count.counted, 2);
    assert.deepEqual(
      count.repeated.map(({ entry: { line }, first }) => [line.number, first.line.number]),
      [[4, 2]],
    );
  });

  it('counts what is alike without a number, and tells it', async () => {
    const entry = ['自然人', '2024-03-01', '2024-03-20', '', '予以公开'];
    const count = await counted(csv([usualHeadings.slice(1), entry, entry]));
    assert.equal(count.counted, 2);
    assert.equal(count.alike.length, 1);
  });

  for (const [answered, extended, days] of [
    ['2024-03-29', '', []],
    ['2024-04-01', '', [[21, 20]]],
    ['2024-04-26', '是', []],
    ['2024-04-29', '是', [[41, 40]]],
  ] as const)
    it(`is ${days.length === 0 ? 'not ' : ''}late when answered on ${answered}${extended === '' ? '' : ' after an extension'}`, async () => {
      const { overdue } = await counted(one('1', '自然人', '2024-03-01', answered, extended, '予以公开'));
      assert.deepEqual(
        overdue.map(({ days: taken, allowed }) => [taken, allowed]),
        days,
      );
    });

  it('is late at the end of the year without an answer', async () => {
    const { overdue } = await counted(one('1', '自然人', '2024-11-01', '', '', ''));
    assert.deepEqual(
      overdue.map(({ days, isOpen }) => [days, isOpen]),
      [[42, true]],
    );
  });

  it('counts reviews and lawsuits, the latter by whether there was a review', async () => {
    const register = csv([
      [...usualHeadings, '行政复议结果', '行政诉讼结果'],
      ['1', '自然人', '2024-03-01', '2024-03-20', '', '予以公开', '维持', '驳回原告诉讼请求'],
      ['2', '自然人', '2024-03-01', '2024-03-20', '', '予以公开', '无', '审理中'],
      ['3', '自然人', '2024-03-01', '2024-03-20', '', '予以公开', '是', ''],
      ['4', '自然人', '2023-03-01', '2023-03-20', '', '予以公开', '撤销', ''],
    ]);
    const count = await counted(register);
    assert.deepEqual(
      numbersOf(count, '复议诉讼').filter((line) => !line.includes('总计')),
      ['行政复议·维持 1', '未经复议直接起诉·未审结 1', '复议后起诉·维持 1'],
    );
    assert.deepEqual(
      count.unplaced.map(({ entry, problem }) => [entry.line.number, problem.zh]),
      [
        [4, '行政复议“是”不知归入表“复议诉讼”的哪一列'],
        [5, '申请不属于本年度，看不出行政复议“撤销”是哪一年的'],
      ],
    );
  });

  it('leaves the table on disputes alone where the register says nothing of them', async () => {
    const { tables } = await counted(one('1', '自然人', '2024-03-01', '2024-03-20', '', '予以公开'));
    assert.deepEqual(
      [...tables.keys()].map(({ name }) => name),
      ['申请办理'],
    );
  });

  it('tells all of that', async () => {
    const register = csv([
      usualHeadings,
      ['1', '自然人', '2024-03-01', '2024-04-30', '', '予以公开'],
      ['2', '外商', '2024-03-01', '2024-03-20', '', '予以公开'],
      ['3', '自然人', '2024-12-20', '', '', ''],
      ['3', '自然人', '2024-12-20', '', '', ''],
      ['4', '自然人', '2025-12-20', '', '', ''],
    ]);
    assert.deepEqual(await told(register), [
      '台账.csv → 报告.gkreport：计入 2 件',
      '  表：编号=登记编号，申请人类型=申请人类型，收到日期=收到日期，答复日期=答复日期，延期=是否延期，办理结果=办理结果',
      '与报告不同的数 8 个（报告 → 台账）：',
      '  申请办理：本年新收·自然人 0 → 2',
      '  申请办理：本年新收·总计 0 → 2',
      '  申请办理：予以公开·自然人 0 → 1',
      '  申请办理：予以公开·总计 0 → 1',
      '  申请办理：办理总计·自然人 0 → 1',
      '  申请办理：办理总计·总计 0 → 1',
      '  申请办理：结转下年·自然人 0 → 1',
      '  申请办理：结转下年·总计 0 → 1',
      '没有计入，请核对台账：',
      '  第 3 行：申请人类型“外商”不知归入表“申请办理”的哪一列',
      '编号重复，只计第一次：',
      '  第 5 行 = 第 4 行：3',
      '可能逾期（按周一至周五计，没有扣除法定节假日、补正和征求意见的时间，也没有计入调休上班日）：',
      '  第 2 行：收到 2024年3月1日，答复 2024年4月30日，第 42 个工作日，期限 20 个',
      '结转下年度 1 件：第 4 行',
      '不属于本年度 1 件：第 6 行',
    ]);
  });

  it('says when the numbers are those of the report', async () => {
    const rows = [
      '| 本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | = |',
      '| 予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | = |',
      '| 办理总计 | = | = | = | = | = | = | = |',
      '| 其余 | 0 |',
    ];
    const lines = await told(
      one('1', '自然人', '2024-03-01', '2024-03-20', '', '予以公开'),
      undefined,
      reportOf2024(rows),
    );
    assert.deepEqual(lines.slice(2), ['与报告中的数一致']);
  });
});
