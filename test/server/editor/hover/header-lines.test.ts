import assert from 'node:assert/strict';
import { applications, header, hover } from './support/hover.ts';

const lines = (text: string) => `${text}\n\n# 某局2024年政府信息公开工作年度报告\n`;

describe('hover on header lines', () => {
  it('tells the title of a format, its documents and its years', async () => {
    assert.equal(
      await hover(lines('格式: «国办2021»\n机关: 某局\n年度: 2024')),
      '**中华人民共和国政府信息公开工作年度报告格式**\n\n条例第五十条第二款、国办公开办函〔2021〕30号\n\n适用 2021 年度起',
    );
    assert.match((await hover(lines('格式: «国办2019»'), { locale: 'en' })) ?? '', /\n\nFor the years 2019 to 2020$/);
  });

  it('tells what the kind of body decides, and what the name of a body tells', async () => {
    assert.equal(
      await hover(lines('机关类型: «部门»')),
      '县级以上人民政府部门：每年 1 月 31 日前公布上一年度的报告（条例第四十九条）',
    );
    assert.equal(
      await hover(lines('机关类型: «政府»'), { locale: 'en' }),
      '县级以上地方人民政府: publish last year’s report by 31 March (条例第四十九条)',
    );
    assert.match(
      (await hover(lines('机关类型: «公司»'))) ?? '',
      /^机关属于格式所列的哪一类.*\n\n- \*\*政府\*\* 县级以上地方人民政府：每年 3 月 31 日前/s,
    );
    assert.match((await hover(lines('机关: «某市人民政府»'))) ?? '', /按名称视为：政府/);
    assert.doesNotMatch((await hover(lines('机关: «某市人民政府»\n机关类型: 部门'))) ?? '', /视为/);
  });

  it("tells of last year's report whether it was found, how its sums stand, and the numbers taken from it", async () => {
    const table = '| 结转下年 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |\n| 本年新收 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |\n| 其余 | 0 |';
    const files = { '2023.gkreport': applications(table).replaceAll('2024', '2023') };
    const text = header.replace('年度: 2024', '年度: 2024\n上年: «./2023.gkreport»');
    const whole = `${text}## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n| 其余 | 0 |\n`;
    assert.equal(
      await hover(whole, { files }),
      '**某局2023年政府信息公开工作年度报告**\n\n勾稽关系 39 项：39 项一致\n\n本报告从中取用：\n\n- 申请办理 · 四、结转下年度继续办理 · 总计：3',
    );
    assert.equal(await hover(whole), '未找到 ./2023.gkreport');
    assert.equal(await hover(whole, { locale: 'en' }), './2023.gkreport was not found');
  });

  it('counts the reports that a pattern of 下级 meets', async () => {
    const files = { '下级/甲.gkreport': header, '下级/乙.gkreport': header };
    assert.equal(await hover(lines('下级: «./下级/*.gkreport»'), { files }), '找到 2 份报告：乙.gkreport、甲.gkreport');
    assert.equal(await hover(lines('下级: «./无/*.gkreport»'), { files }), '未找到 ./无/\\*.gkreport');
  });

  it('tells of any other value what its key is for', async () => {
    assert.match((await hover(lines('发布日期: «2025-01-20»'))) ?? '', /^向社会公布的日期/);
    assert.equal(await hover(lines('«责任编缉»: 甲')), undefined);
  });
});
