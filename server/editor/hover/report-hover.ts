import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver-protocol';
import { catalogue } from '../../checks/index.ts';
import type { Report } from '../../report/report.ts';
import type { Language } from '../../text.ts';
import type { EditorServices } from '../module.ts';
import { type Place, placeAt } from '../place.ts';
import { cellHover } from './cell-hover.ts';
import { keyHelp } from './key-help.ts';
import { blocks, escapeMarkdown } from './markdown.ts';
import { boundHover, chapterHover, columnHover, labelHover, tableHover } from './name-hover.ts';

/** Tells what stands under the pointer in a report. */
export class ReportHover implements HoverProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const { reader, language } = this.#services.editor;
    const report = reader.read(document);
    const place = report && placeAt(report, position);
    const value = place && textOf(place, report, language.current);
    return value ? { contents: { kind: MarkupKind.Markdown, value }, range: place.range } : undefined;
  }
}

function textOf(place: Place, report: Report, language: Language): string | undefined {
  switch (place.kind) {
    case 'key':
      return keyHelp[place.entry.key]?.[language];
    case 'value':
      return place.entry.key === '格式' ? formatHover(report) : keyHelp[place.entry.key]?.[language];
    case 'title':
      return undefined;
    case 'chapter':
      return chapterHover(place.chapter, report.format, language);
    case 'table-name':
      return (
        place.table.definition && place.table.home && tableHover(place.table.definition, place.table.home, language)
      );
    case 'column':
      return place.table.definition && columnHover(place.table.definition, place.column, language);
    case 'label':
      return labelHover(place.table, place.row, report, language);
    case 'cell':
      return place.fact ? cellHover(place.fact, report, language) : undefined;
    case 'free-cell':
      return place.cell.reading.kind === 'computed' ? place.cell.value?.toFixed() : undefined;
    case 'bound':
      return boundHover(place.bound, language);
    case 'explanation':
      return checkHover(place.explanation.check, report, language);
  }
}

/** The format in force: its official title and the documents behind it. */
function formatHover({ format }: Report): string | undefined {
  return format && blocks([`**${escapeMarkdown(format.title)}**`, escapeMarkdown(format.bases.join('、'))]);
}

/** What a 说明 line explains: a check of the catalogue, or a rule of the format. */
function checkHover(name: string, { format }: Report, language: Language): string | undefined {
  const check = catalogue.find((candidate) => candidate.name === name || candidate.id === name);
  if (check) return blocks([`**${check.name}** · \`${check.id}\``, escapeMarkdown(check.source)]);
  const rules = format?.chapters.flatMap((chapter) => chapter.tables.flatMap((table) => table.rules)) ?? [];
  const rule = rules.find((candidate) => candidate.name === name);
  return (
    rule && blocks([`**${escapeMarkdown(rule.name)}**`, language === 'zh' ? '格式中的规则' : 'A rule of the format'])
  );
}
