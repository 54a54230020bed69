/**
 * Measures what an author who fills in the form waits for, through the built server over stdio: `node
 * scripts/bench/form-keystrokes.ts`. From what was typed into a cell to its edits, to what is found in the text after them, and to the page that
 * shows it; in the example as it is, and with many times the prose. How long the page takes to patch itself is not in it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '../bundles.ts';
import { type BenchServer, example, startBenchServer } from './bench-server.ts';
import { quantile, shown } from './milliseconds.ts';

const warmUp = 60;
const keystrokes = 240;

/** What a field says after one entry, and how long its author waited. */
interface Wait {
  readonly edits: number;
  readonly found: number;
  readonly page: number;
}

/** Types a digit into one cell after another of the first table, and takes it away again. */
async function waits({ connection, uri, text, edit }: BenchServer): Promise<readonly Wait[]> {
  const lines = text.split('\n');
  let version = 1;
  let page = await connection.sendRequest<{ readonly html: string }>('gkreport/preview', { uri, fields: true });
  const cells = [...page.html.matchAll(/data-field="([^"]+)" data-text="(\d+)"/g)].slice(0, 20);
  const said = new Map(cells.map(([, field = '', number = '']) => [field, number]));
  const waited: Wait[] = [];
  for (let count = 0; count < warmUp + keystrokes; count++) {
    const [field = '', before = ''] = [...said][Math.floor(count / 2) % said.size] ?? [];
    const typed = count % 2 === 0 ? `${before}1` : before.slice(0, -1);
    const start = performance.now();
    const { edits } = await connection.sendRequest<{ readonly edits: readonly Edit[] }>('gkreport/form', {
      ...{ uri, field, before },
      entry: { text: typed },
    });
    const asked = performance.now();
    version += 1;
    const changed = edit('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [...edits].reverse().map(({ range, newText }) => ({ range, text: newText })),
    });
    // As the form does: what is found need not wait for a caret that leaves the line.
    await connection.sendNotification('gkreport/caret', { uri, line: lines.length });
    await changed;
    const found = performance.now();
    page = await connection.sendRequest('gkreport/preview', { uri, fields: true });
    const end = performance.now();
    said.set(field, typed);
    if (count >= warmUp) waited.push({ edits: asked - start, found: found - start, page: end - start });
  }
  return waited;
}

interface Edit {
  readonly range: object;
  readonly newText: string;
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

function summary(values: readonly number[]): string {
  return `p50 ${shown(quantile(values, 0.5))}   p95 ${shown(quantile(values, 0.95))}`;
}

const folder = mkdtempSync(join(tmpdir(), 'gkreport-'));
console.log(`${example}, Node ${process.version}, ${keystrokes} entries\n`);
for (const paragraphs of [0, 40, 160]) {
  const seed = await startBenchServer(join(project, 'examples', example));
  await seed.end();
  const file = join(folder, `${paragraphs}.gkreport`);
  writeFileSync(file, withProse(seed.text, paragraphs));
  const server = await startBenchServer(file);
  const waited = await waits(server);
  await server.end();
  console.log(`${server.text.length} characters`);
  console.log(`  to the edits      ${summary(waited.map(({ edits }) => edits))}`);
  console.log(`  to what is found  ${summary(waited.map(({ found }) => found))}`);
  console.log(`  to the page       ${summary(waited.map(({ page }) => page))}`);
}
rmSync(folder, { recursive: true });
