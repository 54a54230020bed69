import assert from 'node:assert/strict';
import { CancellationTokenSource, ProtocolRequestType } from 'vscode-languageserver-protocol';
import { PreviewRequest } from '../../../server/shared/editor-protocol.ts';
import { LatestRun } from '../../../src/preview/latest-run.ts';
import { exampleText } from '../../support/examples.ts';
import { startServer, type TestServer } from '../../support/lsp.ts';

const times = 100;
const preview = new ProtocolRequestType<PreviewRequest.Params, PreviewRequest.Result | null, never, void, void>(
  PreviewRequest.type.method,
);
const clock = {
  now: () => performance.now(),
  wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

/** The seed report with all its chapters a hundred times over. */
function largeReport(): string {
  const seed = exampleText('定西市应急管理局2020.gkreport');
  const body = seed.indexOf('\n# ') + 1;
  return seed.slice(0, body) + `${seed.slice(body)}\n`.repeat(times);
}

/** Asks for the preview whenever the report changes, as the extension does, and notes what happens. */
class Watching {
  readonly shown: number[] = [];
  asked = 0;
  underWay = 0;
  mostUnderWay = 0;
  readonly #runs: LatestRun;

  constructor(server: TestServer, path: string, patience: number) {
    this.#runs = new LatestRun(
      async (signal) => {
        const source = new CancellationTokenSource();
        signal.addEventListener('abort', () => source.cancel());
        this.asked += 1;
        this.underWay += 1;
        this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
        const result = await server.request(preview, { uri: server.uri(path) }, source.token).catch(() => null);
        this.underWay -= 1;
        if (result && !signal.aborted) this.shown.push(result.version);
      },
      patience,
      clock,
    );
  }

  /** The report was checked anew. */
  changed(): void {
    this.#runs.request();
  }

  /** What waits is not asked of a server that has ended. */
  [Symbol.dispose](): void {
    this.#runs.dispose();
  }
}

describe('preview of a report a hundred times as large as the seed', () => {
  it('never keeps a keystroke waiting for its diagnostics, and shows the last one at last', async function () {
    this.timeout(600_000);
    const keystrokes = 4;
    const path = 'large.gkreport';
    const text = largeReport();
    await using server = await startServer();
    using watching = new Watching(server, path, 400);
    await server.open(path, text);
    watching.changed();
    for (let count = 1; count <= keystrokes; count += 1) {
      // Resolves with the diagnostics of this very version, whatever becomes of the preview.
      await server.change(path, text.replace('现将', `现${'的'.repeat(count)}将`));
      watching.changed();
    }
    assert.ok(!watching.shown.includes(keystrokes + 1), 'The typing waited until its preview was there.');
    while (watching.shown.at(-1) !== keystrokes + 1) await clock.wait(20);
    assert.equal(watching.mostUnderWay, 1);
    assert.ok(watching.asked <= keystrokes + 2, `The preview was asked for ${watching.asked} times.`);
  });
});
