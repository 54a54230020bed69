/**
 * The types of the library: what it exports, rolled up into one declaration file for each entry point, and reports of it in
 * `docs/api/`, which show in every review what changes for programs that use it. `npm run generate` writes the reports.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel, type ExtractorMessage } from '@microsoft/api-extractor';
import { project } from './bundles.ts';

/** Where the reports are kept. */
export const reportFolder = join(project, 'docs/api');

/** An entry point by its name in `dist/library/`. */
interface EntryPoint {
  readonly name: string;
  readonly source: string;
}

const entryPoints: readonly EntryPoint[] = [
  { name: 'index', source: 'server/index' },
  { name: 'node', source: 'server/node/library' },
];

/** The types of one entry point. */
export interface Declarations {
  /** Of the entry point, as in `dist/library/`. */
  readonly name: string;
  /** The file of declarations. */
  readonly types: string;
  /** The report, under the name it has in {@link reportFolder}. */
  readonly report: { readonly fileName: string; readonly text: string };
}

/**
 * The types of the library as they are now.
 *
 * @throws where something is exported that speaks of types that are not.
 */
export function declarations(): readonly Declarations[] {
  // Below the project, so that types of packages are found.
  const scratch = mkdtempSync(join(project, '.types-'));
  try {
    emit(scratch);
    return entryPoints.map((entry) => rolledUp(entry, scratch));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function emit(folder: string): void {
  const config = join(folder, 'tsconfig.json');
  const files = [...entryPoints.map(({ source }) => `../${source}.ts`), '../server/text-modules.d.ts'];
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: '.',
    rootDir: '..',
    types: ['node'],
  };
  writeFileSync(config, JSON.stringify({ extends: '../tsconfig.json', compilerOptions, files, include: [] }));
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(project, 'node_modules/typescript/bin/tsc'), '-p', config],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout);
}

/**
 * API Extractor reads declarations with a TypeScript of its own, 6.0: the native compiler that the project checks with has no
 * interface that such tools could use.
 */
function rolledUp({ name, source }: EntryPoint, scratch: string): Declarations {
  const types = join(scratch, `${name}.d.mts`);
  const fileName = `${name}.api.md`;
  const reports = join(scratch, 'reports');
  mkdirSync(reports, { recursive: true });
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: scratch,
      mainEntryPointFilePath: join(scratch, `${source}.d.ts`),
      compiler: { tsconfigFilePath: join(scratch, 'tsconfig.json') },
      apiReport: { enabled: true, reportFileName: fileName, reportFolder: reports, reportTempFolder: scratch },
      docModel: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: types },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(project, 'package.json'),
  });
  const problems: string[] = [];
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback(message) {
      if (isProblem(message)) problems.push(`${name}: ${message.messageId}: ${message.text}`);
      message.handled = true;
    },
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const report = readFileSync(join(reports, fileName), 'utf8');
  return { name, types: readFileSync(types, 'utf8'), report: { fileName, text: report } };
}

/** Everything exported is public; that need not be said of each. Links to what other files say are for people. */
const unasked: ReadonlySet<string> = new Set([
  'ae-missing-release-tag',
  'ae-unresolved-link',
  'console-api-report-created',
]);

function isProblem({ logLevel, messageId }: ExtractorMessage): boolean {
  return [ExtractorLogLevel.Error, ExtractorLogLevel.Warning].includes(logLevel) && !unasked.has(messageId);
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(reportFolder, { recursive: true });
  for (const { report } of declarations()) writeFileSync(join(reportFolder, report.fileName), report.text);
}
