import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ChartResources, chartFiles } from '../server/protocol.ts';

/** Reads for a server in a web page what it makes pixels of charts with. `programs`: the folder that it came from. */
export function offerChartResources(client: BaseLanguageClient, programs: vscode.Uri): vscode.Disposable {
  const read = (file: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(programs, file));
  return client.onRequest(ChartResources.type, async () => {
    const [engine, fonts] = await Promise.all([read(chartFiles.engine), Promise.all(chartFiles.fonts.map(read))]);
    return { engine, fonts };
  });
}
