import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportProblem } from '../import/problem.ts';
import type { SourceFile } from '../import/read-source.ts';
import { largestImport } from '../shared/importable.ts';
import { fileRefusal, noSuchPath, notAnOrdinaryFile, Refusal, tooLargeToImport } from './refusal.ts';

/**
 * The file of another program at a path.
 *
 * @throws Refusal where there is none, or none that could hold a report.
 */
export async function sourceFile(path: string): Promise<SourceFile> {
  const file = await open(path).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? new Refusal(noSuchPath(path))
      : fileRefusal(path, error);
  });
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new Refusal(notAnOrdinaryFile(path));
    if (found.size > largestImport) throw new Refusal(tooLargeToImport(path));
    return { name: basename(path), bytes: await file.readFile() };
  } finally {
    await file.close();
  }
}

/** Why such a file could not be read, in words of the command line. */
export function sourceRefusal(path: string, error: unknown): Refusal {
  if (!(error instanceof ImportProblem)) return fileRefusal(path, error);
  const { zh, en } = error.text;
  return new Refusal({ zh: `${path}：${zh}`, en: `${path}: ${en}` });
}
