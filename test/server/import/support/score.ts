import { readText } from '../../../support/engine.ts';

/** The right answer for a document. */
export interface Expected {
  readonly input: string;
  readonly title: string | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly publicationDate: string | null;
  readonly format: string | null;
  /** table → row → column → number as printed, '' where the document leaves it blank. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  readonly chapters: readonly string[];
  readonly firstAndLastSentenceOfEachChapter: Readonly<Record<string, readonly string[]>>;
  readonly bodyIsGuess?: boolean;
}

/** How much of a document came over: what is not right is said to be doubtful, or it is a defect. */
export interface Score {
  readonly right: number;
  /** Blank or other than expected, with a `// 导入:` comment that says so. */
  readonly flagged: readonly string[];
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
}

/** Compares the text of an imported report with the right answer. */
export async function score(text: string, expected: Expected): Promise<Score> {
  const report = await readText(text);
  const flagged: string[] = [];
  const wrong: string[] = [];
  const missing: string[] = [];
  let right = 0;
  const lines = text.split('\n');
  const isFlagged = (line: number) => {
    let above = line - 1;
    while (above >= 0 && lines[above]?.startsWith('// 导入:')) {
      above -= 1;
    }
    return above < line - 1;
  };
  const compare = (name: string, found: string | undefined, wanted: string | null, doubt = false) => {
    if ((found ?? '') === (wanted ?? '')) right += 1;
    else if (doubt) flagged.push(`${name}: ${found} ≠ ${wanted}`);
    else if (found === undefined || found === '') missing.push(`${name}: ${wanted}`);
    else wrong.push(`${name}: ${found} ≠ ${wanted}`);
  };
  const header = (key: string) => report.header.entries.find((entry) => entry.key === key)?.value;
  const said = lines.filter((line) => line.startsWith('// 导入:')).join('\n');
  compare('标题', plain(report.title?.text ?? ''), plain(expected.title ?? ''));
  compare('机关', header('机关'), expected.body, expected.bodyIsGuess);
  compare('年度', header('年度'), expected.year === null ? null : String(expected.year));
  compare('发布日期', header('发布日期'), expected.publicationDate);
  if (expected.bodyIsGuess && !said.includes('机关名称')) wrong.push('机关: a guess that is not said to be one');
  compare('格式', report.format?.name, expected.format);
  for (const [tableName, rows] of Object.entries(expected.tables)) {
    const table = report.tables.find(({ definition }) => definition?.name === tableName);
    for (const [rowName, cells] of Object.entries(rows)) {
      const row = table?.rows.find((one) => one.row?.name === rowName || one.group?.name === rowName);
      const doubt = row ? isFlagged(row.range.start.line) || isFlagged((table?.nameRange.start.line ?? 0) + 2) : false;
      for (const [columnName, wanted] of Object.entries(cells)) {
        const index = table?.definition?.columns.findIndex(({ name }) => name === columnName) ?? -1;
        const cell = row?.cells[index]?.text.trim();
        const name = `${tableName}.${rowName}.${columnName}`;
        if (cell === undefined) missing.push(name);
        else compare(name, cell.replace(/元$|,/g, ''), wanted.replace(/,/g, ''), doubt);
      }
    }
  }
  for (const table of report.tables)
    for (const row of table.rows) {
      const name = `${table.definition?.name}.${row.row?.name ?? row.label}`;
      const isKnown = row.row && expected.tables[table.definition?.name ?? '']?.[row.row.name];
      if (!isKnown && row.cells.some((cell) => cell.text.trim() !== '') && !isFlagged(row.range.start.line))
        wrong.push(`${name}: not in the source`);
    }
  const found = report.chapters.map(({ heading }) => heading.text);
  compare('章', found.join('|'), expected.chapters.join('|'));
  const parts = text.split(/^## /m);
  // Who signs, and when, stands in the header, and prints behind the last chapter.
  const signed = ['落款', '成文日期'].map((key) => header(key) ?? '');
  for (const [chapter, sentences] of Object.entries(expected.firstAndLastSentenceOfEachChapter))
    for (const sentence of sentences) {
      const part = chapter === '前言' ? parts[0] : parts.find((one) => one.startsWith(chapter));
      const isLast = part === parts.at(-1);
      if (plain([part, ...(isLast ? signed : [])].join('\n')).includes(plain(sentence))) right += 1;
      else if (plain(text).includes(plain(sentence))) wrong.push(`${chapter}: elsewhere: ${sentence.slice(0, 30)}`);
      else missing.push(`${chapter}: ${sentence.slice(0, 40)}`);
    }
  return { right, flagged, wrong, missing };
}

/** Without marks and blanks, in one width. */
function plain(text: string): string {
  return text.replace(/\*\*|\\|\s|#/g, '').normalize('NFKC');
}
