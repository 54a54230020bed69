// Entry point of the language server in a web worker: vscode.dev, github.dev, any editor in a page.

import type { Connection } from 'vscode-languageserver';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import * as z from 'zod/mini';
import { ClientFileSystem } from './editor/client-file-system.ts';
import { startReportServer } from './editor/start.ts';
import { type Rasterise, startResvg } from './render/chart/resvg.ts';
import { AliveNotification, ChartResources } from './shared/protocol.ts';

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

// The worker itself is the port; its type would need the library of workers, which does not go with that of pages.
const scope = globalThis as unknown as MessagePort;
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startReportServer({
  connection,
  rasterise: chartsThroughClient(connection),
  fileSystemProvider: () => new ClientFileSystem(connection),
  onInitialized: holdLock,
});

/** Lets the client know when this worker has ended, where the page has locks. */
function holdLock(): void {
  const lock = `gkreport-${crypto.randomUUID()}`;
  const hold = () => {
    void connection.sendNotification(AliveNotification.type, { lock });
    return new Promise<never>(() => undefined);
  };
  navigator.locks?.request(lock, hold).catch((error: unknown) => connection.console.warn(String(error)));
}
