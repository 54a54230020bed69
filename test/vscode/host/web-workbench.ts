import { createReadStream } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { beforeClosing } from './closing.ts';
import type { HostArguments } from './host-arguments.ts';
import { answerTo, type WebSite } from './web-site.ts';

const headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Service-Worker-Allowed': '/',
};

/**
 * Serves the workbench without a VS Code server behind it, as vscode.dev does, and gives its address: the extension's
 * `browser` entry runs in a web worker. The opened folder is `hostfs:/NAME`: read from this machine, writes stay in memory.
 */
export async function webWorkbench(options: HostArguments): Promise<string> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    try {
      respond(response, url, site);
    } catch (error) {
      response.writeHead(500, headers).end(String(error));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  beforeClosing(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const site: WebSite = { options, port, mounted: options.target === undefined ? undefined : mounted(options.target) };
  return `http://127.0.0.1:${port}/`;
}

function mounted(target: string): WebSite['mounted'] {
  const folder = target.endsWith('.code-workspace') ? dirname(target) : target;
  return { folder, name: basename(folder) };
}

function respond(response: ServerResponse, url: URL, site: WebSite): void {
  const answer = answerTo(url, site);
  if (!answer) {
    response.writeHead(404, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': answer.type });
  if ('text' in answer) response.end(answer.text);
  else createReadStream(answer.file).pipe(response);
}
