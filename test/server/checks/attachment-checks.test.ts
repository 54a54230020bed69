import assert from 'node:assert/strict';
import { URI } from 'langium';
import { renderPage } from '../../../server/render/html/page.ts';
import { layOut } from '../../../server/render/layout.ts';
import { check, examine } from '../../support/engine.ts';
import { eventually } from '../../support/eventually.ts';
import { startServer } from '../../support/lsp.ts';
import { textAt } from '../../support/marked.ts';
import { svg } from '../../support/pictures.ts';

const text = `机关: 某局
年度: 2024
附件: "统计表" ./统计表.xlsx
附件: 清单
附件: 没有.docx

# 报告

见[统计表](./统计表.xlsx)、**[清单](清单.pdf)**、[网站](www.example.gov.cn)和![图](图.png)。
`;

async function missing(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const findings = await check(text, { files });
  return findings.filter(({ check: id }) => id === 'missing-file').map(({ range }) => textAt(text, range));
}

describe('the check of files that a report names', () => {
  it('finds those of attachments and links that are not there', async () => {
    assert.deepEqual(await missing({}), ['./统计表.xlsx', '没有.docx', './统计表.xlsx', '清单.pdf']);
    assert.deepEqual(await missing({ '统计表.xlsx': '' }), ['没有.docx', '清单.pdf']);
    assert.deepEqual(await missing({ '统计表.xlsx': '', '没有.docx': '', '清单.pdf': '' }), []);
  });

  it('takes blanks in the path of a link, as disks have them', async () => {
    const link = '机关: 某局\n年度: 2024\n\n# 报告\n\n见[统计表](./附件/统计 表（1）.xlsx)和(括注)。\n';
    const { report, findings } = await examine(link, { files: { '附件/统计 表（1）.xlsx': '' } });
    assert.deepEqual(
      findings.filter(({ check: id }) => id === 'missing-file'),
      [],
    );
    assert.match(
      renderPage(layOut(report)),
      /<a href="\.\/%E9%99%84%E4%BB%B6\/%E7%BB%9F%E8%AE%A1%20%E8%A1%A8[^"]*\.xlsx">统计表<\/a>和\(括注\)/,
    );
    const absent = await check(link);
    assert.deepEqual(
      absent.filter(({ check: id }) => id === 'missing-file').map(({ range }) => textAt(link, range)),
      ['./附件/统计 表（1）.xlsx'],
    );
  });

  it('is told in the editor as well, without a disk being waited for', async () => {
    await using server = await startServer({ files: { '统计表.xlsx': '' } });
    await server.open('报告.gkreport', text);
    const found = async () => {
      const all = await server.diagnostics('报告.gkreport');
      return all.filter(({ code }) => code === 'missing-file').map(({ range }) => textAt(text, range));
    };
    await eventually(found, ['没有.docx', '清单.pdf']);
  });

  it('notices in the editor that files have come, though nobody types and nobody tells it', async () => {
    await using server = await startServer();
    const named = '机关: 某局\n年度: 2024\n附件: "统计表" ./统计表.xlsx\n\n# 报告\n\n图片 "流程" ./流程.svg\n';
    await server.open('报告.gkreport', named);
    const found = async () => {
      const all = await server.diagnostics('报告.gkreport');
      return all.flatMap(({ code }) => (code === 'missing-file' || code === 'unusable-picture' ? [code] : []));
    };
    await eventually(found, ['missing-file', 'unusable-picture']);
    server.disk.write(URI.parse(server.uri('统计表.xlsx')), '');
    server.disk.write(URI.parse(server.uri('流程.svg')), new TextDecoder().decode(svg('')));
    await eventually(found, []);
  });
});
