import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { chartsThroughClient } from '../../../server/editor/charts-through-client.ts';
import { bundledRasteriser, bundledRasterResources } from '../render/support/charts.ts';

const picture = { svg: '<svg width="9" height="9" xmlns="http://www.w3.org/2000/svg"></svg>', width: 9, height: 9 };

/** A client that answers so, one answer after the other, and counts how often it is asked. */
function clientAnswering(...answers: readonly unknown[]) {
  let asked = 0;
  const sendRequest = async () => {
    const answer = answers[asked];
    asked += 1;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { connection: { sendRequest } as unknown as Connection, asked: () => asked };
}

describe('pixels of charts in a web page', () => {
  it('are made with what the client brings, once', async () => {
    const { connection, asked } = clientAnswering(await bundledRasterResources());
    const rasterise = chartsThroughClient(connection);
    assert.equal(asked(), 0);
    const expected = await (await bundledRasteriser())(picture);
    assert.ok(expected);
    assert.deepEqual([await rasterise(picture), await rasterise(picture)], [expected, expected]);
    assert.equal(asked(), 1);
  });

  it('are not made where the client brings nothing, and asked for again with the next chart', async () => {
    const resources = await bundledRasterResources();
    const { connection, asked } = clientAnswering(new Error('Unhandled method'), null, { engine: 'no' }, resources);
    const rasterise = chartsThroughClient(connection);
    const made = [await rasterise(picture), await rasterise(picture), await rasterise(picture)];
    assert.deepEqual(made, [undefined, undefined, undefined]);
    assert.ok(await rasterise(picture));
    assert.equal(asked(), 4);
  });
});
