/**
 * The library's part that needs Node: reports on disk, and the engines of PDF and charts.
 *
 * @packageDocumentation
 */
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { closed, type Engines } from '../render/engines.ts';
import { isMissing } from '../workspace/file-problems.ts';
import { chartsOnDisk } from './charts-on-disk.ts';
import { formatsBeside } from './formats-beside.ts';
import { pdfOnDisk } from './pdf-on-disk.ts';
import { readBytes } from './read-bytes.ts';

export type { Engines } from '../render/engines.ts';

/** A report on disk: its text, and what the functions of `gkreport` need to know of it. */
export interface ReportOnDisk {
  readonly text: string;
  readonly options: {
    /** Its address. */
    readonly path: string;
    /** Reads the reports that it names. */
    readonly files: (path: string) => Promise<string | undefined>;
    /** Reads the pictures that it shows. */
    readonly pictures: (path: string) => Promise<Uint8Array | undefined>;
    /** Of its folder, and of those above it up to the working folder. */
    readonly formats: readonly string[];
    /** Those of {@link nodeEngines}. */
    readonly engines: Engines;
  };
}

/**
 * Reads a report with the formats beside it; last year's and subordinate reports are read when it is worked on.
 *
 * @throws where the file cannot be read, is larger than 4 MB, or is no UTF-8.
 */
export async function openReport(path: string): Promise<ReportOnDisk> {
  const file = resolve(path);
  const formats = await formatsBeside(file, process.cwd());
  return {
    text: await readText(file),
    options: {
      path: pathToFileURL(file).href,
      files: async (address) => {
        try {
          return await readText(fileURLToPath(address));
        } catch (error) {
          if (isMissing(error)) return undefined;
          throw error;
        }
      },
      pictures: async (address) => {
        try {
          return await readBytes(fileURLToPath(address));
        } catch (error) {
          if (isMissing(error)) return undefined;
          throw error;
        }
      },
      formats: await Promise.all(formats.map(readText)),
      engines: nodeEngines(),
    },
  };
}

let engines: Engines | undefined;

/**
 * The engines that come with the package, each in a thread of its own, which starts when it is needed and ends when it is no
 * more. `folder`: its `dist`, for programs that are bundled and so no longer lie beside it.
 */
export function nodeEngines(folder?: string): Engines {
  if (folder !== undefined) return enginesIn(folder);
  engines ??= enginesIn(join(import.meta.dirname, '..'));
  return engines;
}

function enginesIn(folder: string): Engines {
  return closed({ renderPdf: pdfOnDisk({ folder: join(folder, 'pdf') }), rasterise: chartsOnDisk({ folder }) });
}

async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(path));
}
