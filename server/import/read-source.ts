import { largestImport } from '../shared/importable.ts';
import type { Text } from '../shared/text.ts';
import { pageOfArchive } from './files/web-archive.ts';
import { readHtml } from './html/html-blocks.ts';
import { ImportProblem } from './problem.ts';
import type { SourceDocument } from './source.ts';
import { decoded } from './text/decode.ts';
import { readText } from './text/read-text.ts';

/** A file to import. */
export interface SourceFile {
  /** Its name: the extension tells what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How many rows a table may have; left out, as many as a table of a report. */
  readonly rows?: number;
}

/** Longer texts are no reports: the longest has some 100,000 characters. */
const mostLetters = 2_000_000;

/**
 * Reads a file into its headings, paragraphs and tables. What only one kind of file needs is loaded with the first of them.
 *
 * @throws ImportProblem where that cannot be done, with the reason.
 */
export async function readSource({ name, bytes, rows }: SourceFile): Promise<SourceDocument> {
  if (bytes.length > largestImport) throw new ImportProblem('too-large');
  const kind = kindOf(name, bytes);
  switch (kind) {
    case 'html':
      return readPage(bytes);
    case 'mht':
      return readPage(pageOfArchive(bytes));
    case 'text':
      return withRemark(decoded(bytes), readText);
    case 'json': {
      const { readReportData } = await import('./files/report-data.ts');
      return readReportData(decoded(bytes).text);
    }
    case 'csv': {
      const { readCsv } = await import('./files/sheets.ts');
      return readCsv(decoded(bytes).text, rows);
    }
    case 'docx': {
      const { readWord } = await import('./files/word.ts');
      return readWord(bytes);
    }
    case 'xlsx': {
      const { readSheets } = await import('./files/sheets.ts');
      return readSheets(bytes, rows);
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return readPdf(bytes);
    }
    default:
      throw new ImportProblem('unknown-kind');
  }
}

function readPage(bytes: Uint8Array): SourceDocument {
  return withRemark(decoded(bytes), readHtml);
}

function withRemark(
  { text, remark }: { readonly text: string; readonly remark?: Text },
  read: (text: string) => SourceDocument,
): SourceDocument {
  if (text.replace(/<[^>]*>/g, '').length > mostLetters) throw new ImportProblem('too-large');
  const source = read(text);
  return { ...source, remarks: [...(remark ? [remark] : []), ...source.remarks] };
}

type Kind = 'html' | 'text' | 'docx' | 'xlsx' | 'pdf' | 'json' | 'csv' | 'mht';

/** What a file is: by its first bytes, which do not lie, and else by its extension. */
function kindOf(name: string, bytes: Uint8Array): Kind | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('PK')) return extension === 'xlsx' ? 'xlsx' : 'docx';
  // Old Word and Excel files, and encrypted new ones.
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw new ImportProblem(/x$/.test(extension) ? 'encrypted' : 'unknown-kind');
  if (/^(?:html?|xhtml)$/.test(extension)) return 'html';
  if (/^mht(?:ml)?$/.test(extension)) return 'mht';
  if (extension === 'json' || extension === 'csv') return extension;
  if (extension === 'tsv') return 'text';
  if (/^(?:docx?|wps|doc|xls|xlsx)$/.test(extension)) return /<html|<table/i.test(head) ? 'html' : undefined;
  if (/^(?:txt|md|markdown|text|)$/.test(extension))
    return /^\s*(?:<!doctype html|<html)/i.test(head) ? 'html' : 'text';
  return undefined;
}
