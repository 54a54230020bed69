import type { Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { type Rasterise, startResvg } from '../render/chart/resvg.ts';
import { ChartResources } from '../shared/files-protocol.ts';

const Resources = z.object({ engine: z.instanceof(Uint8Array), fonts: z.array(z.instanceof(Uint8Array)) });

/**
 * Makes pixels of charts with what the client brings when there is the first chart. Where it brings nothing, or the page
 * lets no WebAssembly run, charts cannot be shown.
 */
export function chartsThroughClient(connection: Connection): Rasterise {
  let starting: Promise<Rasterise | undefined> | undefined;
  return async (picture) => {
    starting ??= start(connection).catch(() => undefined);
    const rasterise = await starting;
    // A page that was offline may be asked anew.
    if (!rasterise) starting = undefined;
    return rasterise?.(picture);
  };
}

async function start(connection: Connection): Promise<Rasterise> {
  const { engine, fonts } = Resources.parse(await connection.sendRequest(ChartResources.type));
  return startResvg({ engine: new Uint8Array(engine), fonts });
}
