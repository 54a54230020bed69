import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  HoverRequest,
  MarkupContent,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from '../../support/lsp.ts';

const path = '市/示例市.gkreport';

function report(body: string, permits: string, fines: string, line = ''): string {
  return `机关: ${body}
年度: 2025
${line}
# {机关}{年度}年政府信息公开工作年度报告

## 二、主动公开政府信息情况

表 第二十条第五项
| 行政许可 | ${permits} |

表 第二十条第六项
| 行政处罚 | ${fines} |
| 行政强制 | 0 |

## 四、政府信息公开行政复议、行政诉讼情况

表 复议诉讼
| 其余 | 0 |
`;
}

const offices = Object.fromEntries(
  ['水务', '教育', '财政', '司法', '民政', '审计', '统计', '商务'].map((duty, index) => [
    `市/局/${duty}.gkreport`,
    report(`示例市${duty}局`, String(index * 10), '1'),
  ]),
);
const city = (permits: string, fines = '8') => report('示例市人民政府', permits, fines, '下级: 局/*.gkreport\n');
const filling = 'source.fillFromBelow.gkreport';

type Server = Awaited<ReturnType<typeof startServer>>;

async function offered(
  server: Server,
  uri: string,
  line: number,
  only?: readonly string[],
): Promise<readonly CodeAction[]> {
  const place = { line, character: 10 };
  const found = await server.request(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: place, end: place },
    context: { diagnostics: [], ...(only && { only: [...only] }) },
  });
  return (found ?? []) as readonly CodeAction[];
}

function written(action: CodeAction | undefined, text: string): string {
  const [change] = (action?.edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
  return TextDocument.applyEdits(TextDocument.create(path, 'gkreport', 1, text), (change?.edits ?? []) as never);
}

async function hovered(server: Server, uri: string, line: number): Promise<string> {
  const hover = await server.request(HoverRequest.type, { textDocument: { uri }, position: { line, character: 10 } });
  return MarkupContent.is(hover?.contents) ? hover.contents.value : '';
}

describe('the numbers of offices below in an editor', () => {
  it('are listed on hover, the most first, each leading to its cell', async () => {
    await using server = await startServer({ files: offices });
    const uri = await server.open(path, city('280'));
    await server.settle();
    const hover = await hovered(server, uri, 9);
    assert.match(hover, /^8 份下级报告合计 280，一致$/m);
    const lines = [...hover.matchAll(/^- (.*)$/gm)].map(([, line = '']) => line);
    assert.deepEqual(
      lines.map((line) =>
        line.replace(
          /\(.*\/(.+)#(.+)\)/,
          (_: string, file: string, at: string) => `(${decodeURIComponent(file)} ${at})`,
        ),
      ),
      [
        '[示例市商务局](商务.gkreport L9,10)：70',
        '[示例市统计局](统计.gkreport L9,10)：60',
        '[示例市审计局](审计.gkreport L9,10)：50',
        '[示例市民政局](民政.gkreport L9,10)：40',
        '[示例市司法局](司法.gkreport L9,10)：30',
        '其余 2 份：30',
      ],
    );
  });

  it('are written over blank and other numbers, after the editor has shown them', async () => {
    await using server = await startServer({ files: offices });
    const text = city('', '9');
    const uri = await server.open(path, text);
    await server.settle();
    const [action, ...others] = await offered(server, uri, 0, [filling]);
    assert.deepEqual(others, []);
    assert.deepEqual(action?.edit?.changeAnnotations, {
      below: { label: '由下级报告填表', needsConfirmation: true },
    });
    assert.equal(
      written(action, text),
      text.replace('|  |', '| 280 |').replace('| 9 |', '| 8 |').replace('| 0 |', '| 0 |'),
    );
  });

  it('are a list of changes to tick in an editor that has one, each with who contributes what', async () => {
    const initializationOptions = { commands: ['gkreport.internal.chooseFix'] };
    await using server = await startServer({ files: offices, initializationOptions });
    const text = city('', '9');
    const uri = await server.open(path, text);
    await server.settle();
    const [action] = await offered(server, uri, 0, [filling]);
    assert.equal(action?.edit, undefined);
    const [{ choices, several }] = action?.command?.arguments ?? [];
    assert.equal(several, true);
    assert.deepEqual(
      choices.map(({ title, detail }: { title: string; detail: string }) => [title, detail]),
      [
        ['行政许可·处理决定：— → 280', '示例市商务局 70、示例市统计局 60、示例市审计局 50，另 4 份'],
        ['行政处罚·处理决定：9 → 8', '示例市司法局 1、示例市商务局 1、示例市审计局 1，另 5 份'],
      ],
    );
    const changed = (edits: unknown) =>
      TextDocument.applyEdits(TextDocument.create(path, 'gkreport', 1, text), edits as never);
    assert.equal(changed(choices[1].edits), text.replace('| 9 |', '| 8 |'));
    assert.match(changed(choices.flatMap(({ edits }: { edits: unknown[] }) => edits)), /\| 280 \|/);
  });

  it('list a row that is not there yet as a whole', async () => {
    const initializationOptions = { commands: ['gkreport.internal.chooseFix'] };
    await using server = await startServer({ files: offices, initializationOptions });
    const text = city('280').replace(/\| 行政处罚 .*\n/, '');
    const uri = await server.open(path, text);
    await server.settle();
    const [action] = await offered(server, uri, 0, [filling]);
    const [{ choices }] = action?.command?.arguments ?? [];
    assert.deepEqual(
      choices.map(({ title }: { title: string }) => title),
      ['新增“行政处罚”一行：本年处理决定数量 8'],
    );
    assert.match(
      TextDocument.applyEdits(TextDocument.create(path, 'gkreport', 1, text), choices[0].edits),
      /^\| 行政处罚 \| 8 \|\n/m,
    );
  });

  it('are offered at 下级 and at a number that is off, and not elsewhere', async () => {
    await using server = await startServer({ files: offices });
    const uri = await server.open(path, city('281'));
    await server.settle();
    const titles = async (line: number) =>
      (await offered(server, uri, line)).flatMap(({ title }) => (title.includes('由下级') ? [title] : []));
    assert.deepEqual(
      [await titles(2), await titles(9), await titles(12)],
      [['由下级报告填表'], ['由下级报告填表'], []],
    );
  });

  it('count as they are typed, saved or not', async () => {
    await using server = await startServer({ files: offices });
    await server.open(path, city('280'));
    await server.settle();
    const below = async () =>
      (await server.diagnostics(path)).flatMap(({ code, message }) => (code === 'below-sum' ? [message] : []));
    assert.deepEqual(await below(), []);
    const office = '市/局/商务.gkreport';
    await server.open(office, offices[office] ?? '');
    await server.change(office, report('示例市商务局', '700', '1'));
    await server.settle();
    const [message] = await below();
    assert.match(String(message), /“示例市商务局”填报 700，如应为 70 则一致/);
  });

  it('are summed up above the first line of 下级, with what can be done', async () => {
    const initializationOptions = { commands: ['gkreport.fillFromBelow'] };
    await using server = await startServer({ files: offices, initializationOptions });
    const uri = await server.open(path, city('281'));
    await server.settle();
    const lenses = (await server.request(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
    const above = lenses.flatMap(({ range, command }) => (range.start.line === 2 ? [command] : []));
    assert.deepEqual(
      above.map((command) => [command?.title, command?.command]),
      [
        ['下级报告 8 份，合计 18 项：17 项一致，1 项不一致', ''],
        ['由下级报告填表…', 'gkreport.fillFromBelow'],
      ],
    );
  });
});
