import type { Fact } from '../../report/evaluated.ts';
import type { Field } from '../../report/fields.ts';
import type { Language, Text } from '../../shared/text.ts';
import type { LaidOutBlock, LaidOutCell } from '../document.ts';
import type { ArticleOptions, PageFields } from './article-options.ts';
import { attributes, type Markup, markup } from './markup.ts';

/**
 * Of a cell that can be filled in: `data-field` names it, `data-text` is what its source says, `data-how` how its value
 * came about where nobody typed it, `data-empty` that it is still to be filled in, `data-last-year` what it was last year.
 */
export function cellField(cell: LaidOutCell, options: ArticleOptions): Markup | undefined {
  const page = options.positions ? options.fields : undefined;
  const fact = cell.fact ?? cell.ownFact;
  const name = fact && page?.fields.nameOfFact(fact);
  if (!page || !fact || name === undefined) return undefined;
  return attributes({
    'data-field': name,
    'data-text': fact.text,
    'data-how': fact.origin === 'typed' ? undefined : fact.origin,
    'data-empty': cell.fact && isToBeFilled(fact) ? '' : undefined,
    'data-last-year': cell.fact && page.lastYear.get(fact.path),
  });
}

function isToBeFilled({ origin }: Fact): boolean {
  return origin === 'blank' || origin === 'missing';
}

/** Of a line of prose. */
export function proseField(line: number, options: ArticleOptions): Markup | undefined {
  const fields = options.positions ? options.fields?.fields : undefined;
  const name = fields?.nameOfLine(line);
  const field = name === undefined ? undefined : fields?.findAt(line);
  return field && attributes({ 'data-field': name, 'data-text': field.source });
}

const newParagraph: Text = { zh: '在此填写正文', en: 'Enter text here' };

/** Where a paragraph can be begun behind the last one of a part, whose heading stands on this line of the text. */
export function newProseField(
  block: LaidOutBlock | undefined,
  isEmpty: boolean,
  options: ArticleOptions,
): Markup | undefined {
  if (block?.kind !== 'heading' || !options.positions) return undefined;
  const { line } = block.range.start;
  const name = options.fields?.fields.nameOfNewProse(line);
  if (name === undefined) return undefined;
  const own = attributes({
    class: 'gk-new-prose',
    'data-field': name,
    'data-text': '',
    'data-empty': isEmpty ? '' : undefined,
    'data-line': line,
  });
  return markup`<p${own}>${newParagraph[options.language]}</p>\n`;
}

const headerName: Text = { zh: '报头', en: 'Header' };

/** The lines of the header, which no report prints as such, above the page. */
export function headerFields({ fields }: PageFields, language: Language): Markup {
  const lines = [...fields.all].flatMap(([name, field]: [string, Field]) => {
    if (field.kind !== 'header') return [];
    const { key, value, keyRange } = field.entry;
    const own = attributes({
      'data-field': name,
      'data-text': value,
      'data-empty': value === '' ? '' : undefined,
      'data-line': keyRange.start.line,
    });
    return [markup`<div><dt>${key}</dt><dd${own}>${value}</dd></div>\n`];
  });
  return markup`<dl class="gk-header-fields" lang="zh-CN" aria-label="${headerName[language]}">\n${lines}</dl>\n`;
}
