import { type FileSystemProvider, type LangiumCoreServices, type URI, UriUtils } from 'langium';
import type { ReportFile } from '../language/generated/ast.ts';
import { headerValue, reportYear } from '../language/header-values.ts';
import { headingMarks } from '../shared/line-kinds.ts';
import { safeFileName } from './export.ts';

/** What a report is about. */
interface Subject {
  readonly body: string;
  readonly year: number;
}

/** How many files of a folder are looked into: who keeps more in one names them so that they are found first. */
const mostFiles = 50;

/** The name of a new report's file: `定西市应急管理局2020.gkreport`. */
export function reportFileName({ body, year }: Subject): string {
  return safeFileName(`${body}${year}`, 'gkreport');
}

/**
 * The name of the file in a folder that is the report of the same body on the year before, whatever it is called;
 * undefined where there is none, or no such folder. What cannot be read is none.
 */
export async function reportOfYearBefore(
  { body, year }: Subject,
  folder: URI,
  files: FileSystemProvider,
  { parser }: LangiumCoreServices,
): Promise<string | undefined> {
  const usual = reportFileName({ body, year: year - 1 });
  const rank = (name: string) => (name === usual ? 0 : name.includes(String(year - 1)) ? 1 : 2);
  const names = (await files.readDirectory(folder).catch(() => []))
    .filter(({ isFile, uri }) => isFile && UriUtils.extname(uri) === '.gkreport')
    .map(({ uri }) => UriUtils.basename(uri))
    .sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  for (const name of names.slice(0, mostFiles)) {
    const text = await files.readFile(UriUtils.joinPath(folder, name)).catch(() => '');
    const header = parser.LangiumParser.parse<ReportFile>(aboveTitle(text)).value;
    if (reportYear(header) === year - 1 && sameName(headerValue(header, '机关') ?? '', body)) return name;
  }
  return undefined;
}

/** The lines above the first heading. */
function aboveTitle(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  const title = lines.findIndex((line) => headingMarks(line) > 0);
  return (title < 0 ? lines : lines.slice(0, title)).join('\n');
}

function sameName(one: string, other: string): boolean {
  const key = (name: string) => name.normalize('NFKC').replace(/\s/g, '');
  return key(one) === key(other);
}
