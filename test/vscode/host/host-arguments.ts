import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the stand-in is asked to do, in the terms of VS Code's own command line. Paths are absolute. */
export interface HostArguments {
  /** Folder or `.code-workspace` file to open. */
  readonly target: string | undefined;
  readonly extensionDevelopmentPaths: readonly string[];
  readonly extensionTestsPath: string | undefined;
  readonly extensionsFolder: string | undefined;
  readonly userDataFolder: string | undefined;
  /** No server: a workbench as on vscode.dev, whose extension host is a web worker. */
  readonly web: boolean;
  /** Language of the user, `zh-cn`; English where it is left out. */
  readonly locale: string | undefined;
  /** Arguments for the server's own command line (`--version`, `--install-extension FILE`), empty for a workbench. */
  readonly serverCommand: readonly string[];
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Reads the arguments that `@vscode/test-electron` passes; those a workbench on loopback has no use for are let go. */
export function readHostArguments(args: readonly string[]): HostArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { ...text, multiple: true },
      extensionTestsPath: text,
      'extensions-dir': text,
      'user-data-dir': text,
      web: flag,
      locale: text,
      version: flag,
      'list-extensions': flag,
      'show-versions': flag,
      'install-extension': text,
    },
  });
  const path = (value: unknown): string | undefined => (typeof value === 'string' ? resolve(value) : undefined);
  const paths = values.extensionDevelopmentPath?.map(path).filter((value) => value !== undefined) ?? [];
  const target = positionals.find((candidate) => existsSync(candidate));
  const extension = path(values['install-extension']);
  return {
    target: path(target),
    extensionDevelopmentPaths: paths,
    extensionTestsPath: path(values.extensionTestsPath),
    extensionsFolder: path(values['extensions-dir']),
    userDataFolder: path(values['user-data-dir']),
    web: values.web === true,
    locale: typeof values.locale === 'string' ? values.locale : undefined,
    serverCommand: [
      ...(values.version ? ['--version'] : []),
      ...(values['list-extensions'] ? ['--list-extensions'] : []),
      ...(values['show-versions'] ? ['--show-versions'] : []),
      ...(extension ? ['--install-extension', extension] : []),
    ],
  };
}
