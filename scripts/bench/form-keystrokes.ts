import { readFileSync } from 'node:fs';
import type { FormRequest } from '../../server/shared/editor-protocol.ts';
import { type BenchServer, type Costs, costsOf, exampleFile, pagesOf, startBenchServer } from './bench-server.ts';
import { quantile, type Tell } from './figures.ts';

const warmUp = 60;
const counted = 160;

/** What an entry into a field of the form costs: until its findings are there, and for the page that shows them. */
interface EntryCosts {
  readonly found: Costs;
  readonly page: Costs;
}

/** Types a digit into one cell after another, and takes it away again, as the form does it. */
async function fillIn(server: BenchServer): Promise<readonly EntryCosts[]> {
  const { connection, uri, text } = server;
  const line = text.split('\n').length;
  const ask = pagesOf(server, true);
  const cells = [...(await ask()).matchAll(/data-field="([^"]+)" data-text="(\d+)"/g)].slice(0, 20);
  const said = new Map(cells.map(([, field = '', number = '']) => [field, number]));
  const costs: EntryCosts[] = [];
  for (let count = 0; count < warmUp + counted; count++) {
    const [field = '', before = ''] = [...said][Math.floor(count / 2) % said.size] ?? [];
    const typed = count % 2 === 0 ? `${before}1` : before.slice(0, -1);
    const found = await costsOf(server, async () => {
      const entry = { uri, field, before, entry: { text: typed } };
      const answer = await connection.sendRequest<FormRequest.Result>('gkreport/form', entry);
      const [edit, ...others] = answer.kind === 'edits' ? answer.edits : [];
      if (!edit || others.length > 0) throw new Error(`${field} is not written by one edit.`);
      const done = server.edit(edit.range, edit.newText);
      // As the form does: what is found need not wait for a caret that leaves the line.
      await connection.sendNotification('gkreport/caret', { uri, line });
      await done;
    });
    const page = await costsOf(server, ask);
    said.set(field, typed);
    if (count >= warmUp) costs.push({ found, page });
  }
  return costs;
}

/** The example with further prose in its first chapter, which says nothing twice and nothing that is wrong. */
function withProse(text: string, paragraphs: number): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith('## ')) + 2;
  const more = Array.from({ length: paragraphs }, (_, number) => [sentences(number), '']);
  return [...lines.slice(0, at), ...more.flat(), ...lines.slice(at)].join('\n');
}

const doers = ['办公室', '各业务科室', '信息中心', '法规科', '直属单位', '新闻发言人', '窗口工作人员', '档案室'];
const deeds = [
  '梳理公开事项',
  '更新栏目内容',
  '回应群众关切',
  '规范答复文书',
  '开展业务培训',
  '核对历史数据',
  '完善审查流程',
];
const ways = ['按季度通报进展', '逐项明确责任', '形成台账管理', '邀请公众参与', '接受社会监督', '建立长效机制'];

function sentences(number: number): string {
  return doers
    .map((who, index) => {
      const [what, how] = [deeds[(number + index) % deeds.length], ways[(number * 5 + index) % ways.length]];
      return `${who}围绕重点领域${what}，${how}，材料归入卷宗${String.fromCharCode(0x7532 + number)}${String.fromCharCode(0x5b50 + index)}备查。`;
    })
    .join('');
}

/** From an entry in a cell of the form to its findings shown, in the example and with many times its prose; how long the page takes to patch itself is not in it. */
export async function benchForm(tell: Tell): Promise<void> {
  const text = readFileSync(exampleFile, 'utf8');
  for (const paragraphs of [0, 40, 160]) {
    const server = await startBenchServer({ text: withProse(text, paragraphs) });
    const costs = await fillIn(server);
    const length = `${Math.round(server.text.length / 1000)} 000 characters`;
    await server.end();
    const main = ({ found, page }: EntryCosts) => found.main + page.main;
    const wall = ({ found, page }: EntryCosts) => found.wall + page.wall;
    tell({
      what: `${length}: entry → findings, p50`,
      value: quantile(
        costs.map(({ found }) => found.main),
        0.5,
      ),
      unit: 'ms',
    });
    tell({
      what: `${length}: page, p50`,
      value: quantile(
        costs.map(({ page }) => page.main),
        0.5,
      ),
      unit: 'ms',
    });
    tell({ what: `${length}: entry → page, p95`, value: quantile(costs.map(main), 0.95), unit: 'ms', goal: 50 });
    tell({ what: `${length}: by the clock, p95`, value: quantile(costs.map(wall), 0.95), unit: 'ms' });
  }
}
