import { type URI, UriUtils } from 'langium';
import { ConfigurationRequest, type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { type CheckLevels, readCheckLevels, usualLevels } from '../checks/check-levels.ts';
import { logError } from './log.ts';
import type { EditorEngine } from './module.ts';

const settings = z.catch(z.object({ checks: z.catch(z.record(z.string(), z.unknown()), {}) }), { checks: {} });

/**
 * Has checks count as the setting `gkreport.checks` says, in each folder as it is set there. Editors that are not asked for
 * settings tell one for all folders. What is wrong with it is told once.
 */
export function followCheckSettings(connection: Connection, engine: EditorEngine): void {
  const { shared, reader, language } = engine;
  const { ConfigurationProvider, WorkspaceManager } = shared.workspace;
  let ofFolders: readonly { readonly folder: string; readonly levels: CheckLevels }[] = [];
  let elsewhere = usualLevels;
  let written = '';
  let canAsk = false;
  const told = new Set<string>();
  const levelsOf = (value: unknown): CheckLevels => {
    const { levels, problems } = readCheckLevels(settings.parse(value).checks);
    for (const { [language.current]: problem } of problems) {
      if (told.has(problem)) continue;
      told.add(problem);
      const message = `gkreport.checks: ${problem}`;
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    return levels;
  };
  const follow = async (pushed?: unknown) => {
    const folders = (await workspaceFolders(WorkspaceManager)).map(({ uri }) => uri);
    const items = [{ section: 'gkreport' }, ...folders.map((scopeUri) => ({ scopeUri, section: 'gkreport' }))];
    const answers = canAsk ? await connection.sendRequest(ConfigurationRequest.type, { items }) : [pushed];
    const [usual, ...scoped] = (answers as unknown[]).map(levelsOf);
    // A folder within another one comes first.
    ofFolders = folders
      .map((folder, index) => ({ folder, levels: scoped[index] ?? usual ?? usualLevels }))
      .sort((one, other) => other.folder.length - one.folder.length);
    elsewhere = usual ?? usualLevels;
    const now = JSON.stringify([...ofFolders.map(({ folder, levels }) => [folder, ...levels]), ...elsewhere]);
    if (now === written || (written === '' && isUsual([elsewhere, ...ofFolders.map(({ levels }) => levels)]))) return;
    written = now;
    await checkAnew(engine);
  };
  const attempt = (pushed?: unknown) => follow(pushed).catch((error) => logError(shared, error));
  reader.setLevels((uri) => ofFolders.find(({ folder }) => isWithin(uri, folder))?.levels ?? elsewhere);
  shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
    canAsk = capabilities.workspace?.configuration ?? false;
  });
  shared.lsp.LanguageServer.onInitialized(() => {
    if (canAsk) void attempt();
  });
  ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
    if (section === 'gkreport') void attempt(configuration);
  });
}

function isUsual(all: readonly CheckLevels[]): boolean {
  return all.every(({ size }) => size === 0);
}

function isWithin(uri: URI, folder: string): boolean {
  const address = uri.toString();
  return address === folder || address.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** What was found so far was found by other settings. */
async function checkAnew({ shared }: EditorEngine): Promise<void> {
  const { LangiumDocuments, WorkspaceLock, DocumentBuilder } = shared.workspace;
  const reports = LangiumDocuments.all.filter(({ uri }) => UriUtils.extname(uri) === '.gkreport').map(({ uri }) => uri);
  await WorkspaceLock.write((token) => DocumentBuilder.update(reports.toArray(), [], token));
}

/** Known once the workspace is. */
async function workspaceFolders(manager: EditorEngine['shared']['workspace']['WorkspaceManager']) {
  await manager.ready;
  return manager.workspaceFolders ?? [];
}
