import { formatOwnReport } from '../formatter/format-text.ts';
import { headerLines } from '../language/header-keys.ts';
import { labelKey } from '../language/label-key.ts';
import type { Format } from '../report/format.ts';
import { headerKeyOf } from '../shared/line-kinds.ts';
import { parseHeaderYear } from '../shared/report-years.ts';
import type { Text } from '../shared/text.ts';
import { articleOf } from './article.ts';
import { assemble } from './assemble.ts';
import { closingOf } from './closing.ts';
import { withoutContents } from './contents.ts';
import { withFootnotes } from './footnotes.ts';
import { commentOf, type ImportNote } from './note.ts';
import { ImportProblem } from './problem.ts';
import { escapedProse } from './prose-line.ts';
import type { SourceBlock, SourceDocument } from './source.ts';
import { subjectOf } from './subject.ts';
import { withCopiedBlocks } from './tables/named-blocks.ts';
import { tablesOfForm } from './tables/words.ts';
import { type Unit, unitsOf } from './units.ts';

/** A document as a report, and what whoever imported it should know. */
export interface ImportedReport {
  /** The report, as the formatter writes it. */
  readonly text: string;
  readonly body: string;
  /** Undefined where the document does not say. */
  readonly year: number | undefined;
  readonly format: string;
  readonly notes: readonly ImportNote[];
  /** Lines of the page around the report. */
  readonly leftOut: readonly string[];
  readonly remarks: readonly Text[];
}

/**
 * Tells a report from a document that was read.
 *
 * @throws ImportProblem where it holds none.
 */
export function reportOf(source: SourceDocument, formats: readonly Format[]): ImportedReport {
  const chosen =
    formats.find(({ name }) => name === source.told.header?.格式) ?? formatOfLabels(source.blocks, formats);
  if (!chosen) throw new ImportProblem('no-report');
  const { blocks: sourceBlocks, format } = withCopiedBlocks(source.blocks, chosen);
  const { units, hasContents } = withoutContents(withFootnotes(unitsOf(sourceBlocks, format)));
  const article = articleOf(units, source, format);
  const subject = subjectOf(article.before, article.around, [...article.before, ...article.body], source, format);
  const closing = closingOf(article.body, subject.values.机关 ?? '');
  const header = headerLines({
    ...(hasContents && { 目录: '是' }),
    ...(closing.signer !== undefined && { 落款: closing.signer }),
    ...(closing.dated !== undefined && { 成文日期: closing.dated }),
    ...subject.values,
  });
  const attachments = [...(source.told.files ?? []), ...closing.attachments].map((value) => `附件: ${value}`);
  const { blocks, notes, leftOut } = assemble(article, new Set([...subject.used, ...closing.used]), format);
  const title = subject.title === '' ? [] : [`# ${escapedProse(subject.title)}`];
  const told = subject.notes.map(commentOf);
  const guarded = title.length > 0 ? blocks : blocks.map((block) => (headerKeyOf(block) ? `\\${block}` : block));
  const text = `${[[...told, ...header, ...attachments].join('\n'), ...title, ...guarded].join('\n\n')}\n`;
  return {
    text: formatOwnReport(text, { align: 'display', ambiguousWidth: 'wide' }),
    body: subject.values.机关 ?? '',
    year: parseHeaderYear(subject.values.年度 ?? '', new Date()),
    format: format.name,
    notes: [...subject.notes, ...notes, ...closing.notes, ...attached(source)],
    leftOut: [...article.around.flatMap(textsOf), ...leftOut],
    remarks: source.remarks,
  };
}

function attached({ attachments }: SourceDocument): readonly ImportNote[] {
  return attachments.map(({ name }) => ({
    level: 'told',
    text: { zh: '附件未导入', en: 'An attachment was not imported' },
    source: name,
  }));
}

function textsOf(unit: Unit): readonly string[] {
  if (unit.kind === 'line') return [unit.text];
  if (unit.kind === 'grid')
    return unit.grid.map((row) =>
      row
        .map(({ text, left, above }) => (left || above ? '' : text))
        .join(' ')
        .trim(),
    );
  return [];
}

/**
 * The form that a document is of: the one most of whose labels it has. Where none is better, that of the year counts, and without
 * a year the newest.
 */
function formatOfLabels(blocks: readonly SourceBlock[], formats: readonly Format[]): Format | undefined {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'grid')
      return block.grid.flatMap((row) => row.flatMap(({ text, left, above }) => (left || above ? [] : [text])));
    return block.kind === 'paragraph' ? block.lines.map(({ text }) => text) : [];
  });
  const keys = new Set(texts.filter((text) => text.length < 80).map(labelKey));
  const long = texts
    .filter((text) => text.length >= 80)
    .map(labelKey)
    .join('');
  const isSaid = (label: string) =>
    keys.has(labelKey(label)) || (labelKey(label).length > 3 && long.includes(labelKey(label)));
  const year = Number(/20\d\d(?=年)/.exec(texts.join('\n'))?.[0]);
  // A report that is titled by its school year is of no form that counts calendar years, and the other way round.
  const isOfSchool = texts.some((text) => text.length < 80 && /学年.*报告|报告.*学年/.test(text));
  const ofCycle = formats.filter(({ cycle }) => (cycle === '学年') === isOfSchool);
  const scores = (ofCycle.length > 0 ? ofCycle : formats).map((format) => {
    const tables = tablesOfForm(format);
    const labels = new Set(tables.flatMap(({ rows, columns }) => [...rows, ...columns].map(({ label }) => label)));
    const { from = 0, to = Number.POSITIVE_INFINITY } = format.years ?? {};
    return {
      format,
      score: [...labels].filter(isSaid).length,
      isOfYear: format.years !== undefined && year >= from && year <= to,
      from,
    };
  });
  const [best] = scores.sort(
    (one, other) => other.score - one.score || Number(other.isOfYear) - Number(one.isOfYear) || other.from - one.from,
  );
  return best?.format;
}
