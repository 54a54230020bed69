import { readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { defaultSettings } from './default-settings.ts';
import type { MountedFolder } from './folder-answers.ts';
import type { HostArguments } from './host-arguments.ts';
import { serverFolder } from './places.ts';

interface Address {
  readonly scheme: string;
  readonly authority?: string;
  readonly path: string;
}

/** The page of the workbench: its own template, filled with a configuration that names no server. */
export function webPage(options: HostArguments, mounted: MountedFolder | undefined, port: number): string {
  const configuration = JSON.stringify(workbenchConfiguration(options, mounted, port));
  const values: Readonly<Record<string, string>> = {
    WORKBENCH_WEB_CONFIGURATION: configuration.replace(/&/g, '&amp;').replace(/"/g, '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/static',
    WORKBENCH_NLS_FALLBACK_URL: '/static/out/nls.messages.js',
  };
  const template = readFileSync(join(serverFolder, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  return template.replace(/\{\{([A-Z_]+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function workbenchConfiguration(options: HostArguments, mounted: MountedFolder | undefined, port: number): object {
  const served = (path: string): Address => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path });
  const extensions = options.extensionDevelopmentPaths.map((_, index) => served(`/development/${index}`));
  const tests = options.extensionTestsPath && developmentPath(options, options.extensionTestsPath);
  return {
    ...opened(options, mounted),
    webviewEndpoint: '/static/out/vs/workbench/contrib/webview/browser/pre',
    serverBasePath: '/',
    callbackRoute: '/callback',
    userDataPath: '/',
    _wrapWebWorkerExtHostInIframe: false,
    enableWorkspaceTrust: false,
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    configurationDefaults: defaultSettings,
    additionalBuiltinExtensions: [served('/hostfs')],
    developmentOptions: {
      logLevel: 3,
      enableSmokeTestDriver: true,
      ...(extensions.length > 0 ? { extensions } : {}),
      ...(tests ? { extensionTestsPath: served(tests) } : {}),
    },
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'gkreport-host.host-file-system': ['fileSearchProvider'] },
      rootEndpoint: '.',
    },
  };
}

function opened(options: HostArguments, mounted: MountedFolder | undefined): object {
  if (!options.target || !mounted) return {};
  const path = `/${mounted.name}`;
  if (!options.target.endsWith('.code-workspace')) return { folderUri: { scheme: 'hostfs', path } };
  return { workspaceUri: { scheme: 'hostfs', path: `${path}/${basename(options.target)}` } };
}

/** Where a file below one of the extensions under development is served. */
function developmentPath(options: HostArguments, file: string): string {
  const index = options.extensionDevelopmentPaths.findLastIndex((folder) => file.startsWith(folder + sep));
  const folder = options.extensionDevelopmentPaths[index];
  if (folder === undefined) throw new Error('The tests must lie below an extension under development.');
  return `/development/${index}/${relative(folder, file).split(sep).join('/')}`;
}
