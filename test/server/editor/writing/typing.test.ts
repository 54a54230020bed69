import assert from 'node:assert/strict';
import { DidSaveTextDocumentNotification } from 'vscode-languageserver-protocol';
import { exampleText } from '../../../support/examples.ts';
import { startServer } from '../../../support/lsp.ts';
import { rightReport } from './typed-reports.ts';
import { type Manner, typeText } from './typist.ts';

const lastYear = { '宿迁市2023.gkreport': exampleText('宿迁市2023.gkreport') };

interface Typed {
  readonly name: string;
  readonly text: string;
  readonly manner: Manner;
  /** Findings that stay, since what they find is so. */
  readonly stays?: number;
}

const manners: readonly Manner[] = ['plain', 'pairs', 'composition'];
const examples = [
  // Published late, sums that are suspicious, two slips of the pen and half-width marks, each from its line on.
  { name: '定西市应急管理局2020', stays: 4 },
  // Its preface gives no address.
  { name: '宿迁市2023', stays: 1 },
  { name: '宿迁市2024' },
  { name: '示例县水利局2025' },
];
/** The examples are long: key by key they are typed when asked for. */
const mannersOfExamples: readonly Manner[] = process.env['GKREPORT_THOROUGH'] ? manners : ['words'];
const typed: readonly Typed[] = [
  ...examples.flatMap((example) =>
    mannersOfExamples.map((manner) => ({ ...example, text: exampleText(`${example.name}.gkreport`), manner })),
  ),
  ...Array.from({ length: 10 }, (_, seed) => ({
    name: `生成${seed}`,
    text: rightReport(seed),
    manner: manners[seed % manners.length] ?? 'plain',
  })),
];

describe('an author who writes a right report from nothing sees no red', function () {
  this.timeout(300_000);

  for (const { name, text, manner, stays = 0 } of typed)
    it(`${name}, ${manner}`, async () => {
      const files = name === '宿迁市2024' ? lastYear : {};
      await using server = await startServer({ files, restAfter: 1_000_000_000 });
      const path = `${name}.gkreport`;
      const { keys, flashes, mean, messages } = await typeText(server, path, text, manner);
      assert.ok(keys > 400, `${keys} keys`);
      assert.ok((flashes.length * 1000) / keys < 5, `flashes: ${flashes.join(' ')}`);
      assert.ok(mean < 0.3 + stays, `${mean} findings on the screen`);
      for (const message of messages) assert.doesNotMatch(message, /“”/);

      // Once saved it is judged as any report that is opened.
      await server.notify(DidSaveTextDocumentNotification.type, { textDocument: { uri: server.uri(path) } });
      await using fresh = await startServer({ files });
      await fresh.open(path, text);
      assert.deepEqual(await server.diagnostics(path), await fresh.diagnostics(path));
    });
});
