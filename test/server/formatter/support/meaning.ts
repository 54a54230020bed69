import type { LangiumDocument } from 'langium';
import { halfWidth } from '../../../../server/language/label-key.ts';
import { renderPage } from '../../../../server/render/html/page.ts';
import { layOut } from '../../../../server/render/layout.ts';
import { renderMarkdown } from '../../../../server/render/plain/markdown.ts';
import { renderPlainText } from '../../../../server/render/plain/plain-text.ts';
import type { Report } from '../../../../server/report/report.ts';
import type { Block, Inline, Reading, Section } from '../../../../server/report/written.ts';
import { findingsOf } from '../../../../server/workspace/findings.ts';
import { type Files, open } from '../../../support/engine.ts';

/** Reads texts one after the other in one workspace; starting an engine for each would take most of the time. */
export async function meaningReader(files: Files = {}): Promise<(text: string) => Promise<unknown>> {
  const path = '报告.gkreport';
  const { engine, document, change } = await open('', { path, files });
  return async (text) => {
    await change(path, text);
    const report = engine.reader.read(document);
    if (!report) throw new Error('The document is not a report.');
    const page = layOut(report);
    return {
      ...meaningOf(report),
      findings: findingsIn(document),
      printed: [renderPlainText(page), renderMarkdown(page), renderPage(page)],
    };
  };

  function findingsIn(current: LangiumDocument): readonly string[] {
    // Formatting makes digits half-width, and drops invisible blanks that end a line: what these checks ask for.
    const mended = ['full-width-number', 'invisible-character'];
    const found = findingsOf(current, engine.reader).filter(({ check }) => !mended.includes(check));
    const names = found.map(({ check, level, explained }) => `${level} ${check} ${explained ? 'explained' : 'open'}`);
    // Stray lines next to each other are one finding, and blank lines part them.
    const strays = new Set(names.filter((name) => name.includes('stray-line')));
    return [...names.filter((name) => !strays.has(name)), ...strays].sort();
  }
}

/** What a report says, without where it says it. */
function meaningOf(report: Report): object {
  return {
    header: report.header.entries.map(({ key, value }) => [key, isNumber(key) ? halfWidth(value) : value]),
    format: report.format?.name,
    title: printed(report.title?.text ?? ''),
    extraTitles: report.extraTitles.map(({ text }) => printed(text)),
    preface: report.preface.map(blockOf),
    chapters: report.chapters.map(({ heading, definition, blocks, sections }) => [
      printed(heading.text),
      definition?.name,
      blocks.map(blockOf),
      sections.map(sectionOf),
    ]),
    tables: report.tables.map(blockOf),
    facts: report.facts.map(({ path, origin, value, unit }) => [path, origin, value?.toFixed(), unit]),
    equations: report.equations.map(({ rule, verdict, leftValue, rightValue, defines }) => [
      rule.name,
      verdict,
      leftValue?.toFixed(),
      rightValue?.toFixed(),
      defines?.path,
    ]),
    bound: report.bound.map(({ source, text, problem }) => [inEitherWidth(source), text, problem?.kind]),
    footnotes: report.footnotes.map(({ name, inlines }) => [name, inlines.map(inlineOf)]),
    explanations: report.explanations.map(({ check, reason }) => [check, reason]),
    strays: report.strays.map(({ kind }) => kind),
  };
}

function sectionOf({ level, heading, blocks, sections }: Section): unknown {
  return [level, printed(heading.text), blocks.map(blockOf), sections.map(sectionOf)];
}

function blockOf(block: Block): unknown {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [block.kind, printed(block.text), block.inlines.map(inlineOf)];
    case 'table': {
      const rows = block.rows.map(({ kind, label, row, cells }) => [kind, label, row?.name, cells.map(cellOf)]);
      return [block.name, block.definition?.name, block.header?.cells.map(({ text }) => text), rows];
    }
    case 'picture':
      return [block.title, block.path, block.alternative];
    case 'chart':
      return [block.title, block.form, block.categories];
    case 'free-table': {
      const rows = block.rows.map(({ label, cells }) => [
        label,
        cells.map(({ text, origin, value }) => [
          origin === 'unreadable' ? text : [origin, halfWidth(text)],
          value?.toFixed(),
        ]),
      ]);
      const columns = block.columns.map(({ name }) => name);
      const equations = block.equations.map(({ kind, along, rule, verdict }) => [
        kind,
        along?.name,
        rule.relation,
        verdict,
      ]);
      return [block.title, block.corner, columns, rows, equations];
    }
  }
}

function inlineOf(inline: Inline): unknown {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'number') return [inEitherWidth(inline.bound.source)];
  if (inline.kind === 'footnote') return [inline.kind, inline.name];
  return [inline.kind, inline.kind === 'link' ? inline.href : '', inline.children.map(inlineOf)];
}

function isNumber(key: string): boolean {
  return ['年度', '发布日期', '成文日期', '联系电话', '邮编'].includes(key);
}

/** A number that is not known prints as it is written. */
function printed(text: string): string {
  return text.replace(/\{[^{}]*\}/g, inEitherWidth);
}

/** Marks and numbers within braces are the same in either width. */
function inEitherWidth(source: string): string {
  return halfWidth(source)
    .replace(/[\uff08\uff09\uff0a\uff0f]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3002', '.')
    .replaceAll('\u3001', ',');
}

/** A number is the same in either width; words are not. */
function cellOf({ text, reading }: { readonly text: string; readonly reading: Reading }): unknown {
  return reading.kind === 'unreadable' ? text : [reading.kind, halfWidth(text)];
}
