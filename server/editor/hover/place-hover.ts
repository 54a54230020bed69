import { AstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import { findingsOf } from '../../findings.ts';
import { type Expression, isBoundNumber, isChartValue } from '../../language/generated/ast.ts';
import type { Report } from '../../report/report.ts';
import type { ReportReader } from '../../report-reader.ts';
import type { Language, Text } from '../../text.ts';
import type { Place } from '../place.ts';
import { boundHover } from './bound-hover.ts';
import { cellHover } from './cell-hover.ts';
import { chapterHover } from './chapter-hover.ts';
import { chartHover, chartKindHover } from './chart-hover.ts';
import { explanationHover } from './explanation-hover.ts';
import { freeCellHover } from './free-table-hover.ts';
import { headerKeyHover, headerValueHover } from './header-hover.ts';
import { idleCellHover } from './idle-cell-hover.ts';
import { blocks, colon, escapeMarkdown } from './markdown.ts';
import { labelHover, writtenColumnHover, writtenTableHover } from './written-name-hover.ts';

/** What a hover may look at beside the place itself. */
export interface Around {
  readonly report: Report;
  readonly document: LangiumDocument;
  readonly reader: ReportReader;
  /** The token at the position. */
  readonly leaf: LeafCstNode | undefined;
  /** Finds the reports that a path of the header names. */
  readonly find: (path: string) => readonly LangiumDocument[];
}

/** What is told of a place of a report; undefined where there is nothing to tell. */
export function placeHover(place: Place, around: Around, language: Language): string | undefined {
  const { report, leaf, find } = around;
  switch (place.kind) {
    case 'key':
      return headerKeyHover(place.entry.key, report, language);
    case 'value':
      return headerValueHover(place.entry, report, language, find);
    case 'title':
      return titleHover(place.heading.text, report, language);
    case 'chapter':
      return chapterHover(place.chapter, report.format, language);
    case 'table-name':
      return writtenTableHover(place.table, report, language);
    case 'column':
      return place.table.definition && writtenColumnHover(place.table.definition, place, language);
    case 'label':
      return labelHover(place.table, place.row, report, language);
    case 'cell':
      return place.fact
        ? cellHover(place.fact, report, language, foundAlsoAt(place, around))
        : idleCellHover(place.table, place.row, place.index, language);
    case 'free-cell':
      return freeCellHover(place.cell, place.table, language);
    case 'bound':
      return boundHover(place.bound, leaf && expressionAround(leaf), report, language);
    case 'chart-kind':
      return chartKindHover(place.chart, language);
    case 'chart':
      return chartHover(place.chart, language);
    case 'explanation':
      return explanationHover(place.explanation, report, language);
  }
}

/** Editors show a finding where it begins; a cell that is its cause just as much tells it too. */
function foundAlsoAt({ range }: Place, { document, reader }: Around): readonly Text[] {
  return findingsOf(document, reader)
    .filter(({ alsoAt, explained }) => explained === undefined && alsoAt?.includes(range))
    .map(({ message }) => message);
}

function expressionAround({ astNode }: LeafCstNode): Expression | undefined {
  const value = AstUtils.getContainerOfType(astNode, isChartValue);
  return (value ?? AstUtils.getContainerOfType(astNode, isBoundNumber))?.value;
}

function titleHover(text: string, { format }: Report, language: Language): string {
  const label: Text = { zh: '规范标题', en: 'Official title' };
  const official = format && `${label[language]}${colon(language)}\`${format.reportTitle.pattern}\``;
  return blocks([text.trim() === '' ? undefined : `**${escapeMarkdown(text)}**`, official]);
}
