import { eventually } from '../../support/eventually.ts';
import { startServer } from '../../support/lsp.ts';

const report = (year: number, carriedIn: number, carriedOut: number) =>
  `格式: 国办2021\n机关: 某局\n年度: ${year}\n上年: ./${year - 1}.gkreport\n\n# 某局\n\n## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n| 上年结转 | ${carriedIn} | 0 | 0 | 0 | 0 | 0 | = |\n| 结转下年 | ${carriedOut} | 0 | 0 | 0 | 0 | 0 | = |\n| 其余 | 0 |\n`;

const format = '格式 甲 { 适用 2024 起 章 一 "一" { 表 表一 { 列 件数 行 各项 } } }';

// The server leaves hidden folders out of the workspace.

describe('files beside a report that no workspace folder holds', () => {
  it("are read: last year's report wherever 上年 points", async () => {
    await using server = await startServer({ files: { '.outside/2023.gkreport': report(2023, 0, 5) } });
    await server.open('.outside/2024.gkreport', report(2024, 3, 3));
    const codes = async () =>
      (await server.diagnostics('.outside/2024.gkreport')).flatMap(({ code }) =>
        code === 'carry-over' || code === 'last-year-missing' ? [code] : [],
      );
    await eventually(codes, ['carry-over', 'carry-over']);
  });

  it('are read: formats of its folder', async () => {
    await using server = await startServer({ files: { '.outside/甲.gkformat': format } });
    await server.open(
      '.outside/a.gkreport',
      '格式: 甲\n机关: 某局\n年度: 2024\n\n# 某局\n\n## 一\n\n表 表一\n| 各项 | 1 |\n',
    );
    const codes = async () => (await server.diagnostics('.outside/a.gkreport')).map(({ code }) => String(code));
    await eventually(codes, []);
  });
});
