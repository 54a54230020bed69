import { AstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import { basesOf, type Level } from '../../checks/check.ts';
import { catalogue } from '../../checks/index.ts';
import { regulationsWithoutPower } from '../../checks/plausibility-checks.ts';
import { type Expression, isBoundNumberNode, isChartValue } from '../../language/generated/ast.ts';
import type { Format, FormatChapter } from '../../report/format.ts';
import { isPicture, pictureKindNames } from '../../report/picture-file.ts';
import type { Report } from '../../report/report.ts';
import type { Chapter, Chart, ChartKind, Explanation, Illustration } from '../../report/written.ts';
import type { Language, Text } from '../../shared/text.ts';
import { findingsOf } from '../../workspace/findings.ts';
import type { ReportReader } from '../../workspace/report-reader.ts';
import type { Place } from '../place.ts';
import { boundHover } from './bound-hover.ts';
import { cellHover, freeCellHover, idleCellHover } from './cell-hover.ts';
import { headerKeyHover, headerValueHover } from './header-hover.ts';
import { bases, blocks, colon, escapeMarkdown, joinNames, list } from './markdown.ts';
import { labelHover, writtenColumnHover, writtenTableHover } from './name-hover.ts';
import { rulesHover } from './rule-hover.ts';

/** What a hover may look at beside the place itself. */
interface Around {
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
    case 'footnote':
      return escapeMarkdown(place.footnote.text);
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
      return freeCellHover(place.cell, place.table, language, foundAlsoAt(place, around));
    case 'bound':
      return boundHover(place.bound, leaf && expressionAround(leaf), report, language);
    case 'chart-kind':
      return chartKindHover(place.chart, language);
    case 'chart':
      return chartHover(place.chart, language);
    case 'picture':
      return pictureHover(place.illustration, language);
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
  return (value ?? AstUtils.getContainerOfType(astNode, isBoundNumberNode))?.value;
}

function titleHover(text: string, { format }: Report, language: Language): string {
  const label: Text = { zh: '规范标题', en: 'Official title' };
  const official = format && `${label[language]}${colon(language)}\`${format.reportTitle.pattern}\``;
  return blocks([text.trim() === '' ? undefined : `**${escapeMarkdown(text)}**`, official]);
}

/** A chapter heading of a report, and what the format demands there. */
export function chapterHover(
  { definition, variant }: Chapter,
  format: Format | undefined,
  language: Language,
): string | undefined {
  const other: Text = { zh: '章名与格式的规范写法不同', en: 'The heading differs from the official wording' };
  return definition && chapterDemands(definition, format, language, variant ? other[language] : undefined);
}

/** A chapter of a format: its heading, what is demanded there, and its legal basis; `note` comes after the heading. */
export function chapterDemands(
  chapter: FormatChapter,
  format: Pick<Format, 'name'> | undefined,
  language: Language,
  note?: string,
): string {
  const { required, wordLimit, mentions, tables } = chapter;
  const words = joinNames(
    mentions.map(({ name }) => name),
    language,
  );
  const labels = joinNames(
    tables.map(({ label }) => label),
    language,
  );
  const demands: (Text | false)[] = [
    required ? { zh: '必备', en: 'required' } : { zh: '可缺', en: 'optional' },
    wordLimit !== undefined && { zh: `一般不超过 ${wordLimit} 字`, en: `usually at most ${wordLimit} characters` },
    mentions.length > 0 && { zh: `须写明：${words}`, en: `must mention: ${words}` },
    tables.length > 0 && { zh: `表格：${labels}`, en: `tables: ${labels}` },
  ];
  return blocks([
    `**${escapeMarkdown(chapter.label)}**${format?.name ? ` · ${escapeMarkdown(format.name)}` : ''}`,
    note,
    list(demands.flatMap((demand) => (demand ? [escapeMarkdown(demand[language])] : []))),
    bases(chapter.bases, language),
  ]);
}

const levels: Readonly<Record<Level, Text>> = {
  error: { zh: '错误，须予改正，不能用说明代替', en: 'Error: has to be corrected, cannot be explained' },
  warning: { zh: '警告', en: 'Warning' },
  hint: { zh: '提示', en: 'Hint' },
};

/** What a 说明 line explains: a check of the catalogue, or a rule of the format or of the report itself. */
export function explanationHover(
  { check: name, scope }: Explanation,
  report: Report,
  language: Language,
): string | undefined {
  const isScope = report.format?.bodyScopes.some((candidate) => candidate.name === name);
  const check = isScope
    ? regulationsWithoutPower
    : catalogue.find(({ id, name: own, formerNames = [] }) => [id, own, ...formerNames].includes(name));
  if (!check) return rulesHover(name, scope, report, language);
  return blocks([
    `**${check.name}** · \`${check.id}\``,
    levels[check.level][language],
    bases(basesOf(check, report.format), language),
  ]);
}

const kinds: Readonly<Record<ChartKind, Text>> = {
  饼图: {
    zh: '各部分占整体的比例；各数不能为负，也不能全为 0',
    en: 'pie chart, each part as a share of the whole; no number may be negative, and not all may be 0',
  },
  柱图: {
    zh: '比较各数的大小；同时画上年的数时，两年成对并列',
    en: 'bar chart, numbers side by side, in pairs for two years',
  },
  折线: {
    zh: '各数依次相连；同时画上年的数时，由上年连到本年',
    en: 'line chart, from one number to the next, or from last year to this year',
  },
};

/** A picture: its title, what it is, and what is read aloud in its place. */
function pictureHover({ title, file, alternative, isDescribed }: Illustration, language: Language): string {
  const facts =
    isPicture(file) &&
    `${pictureKindNames[file.kind]} · ${Math.round(file.width)} × ${Math.round(file.height)} · ${sizeText(file.bytes)}`;
  return blocks([
    `**${escapeMarkdown(title)}**`,
    facts || undefined,
    isDescribed ? escapeMarkdown(alternative) : alternativeHelp[language],
  ]);
}

const alternativeHelp: Text = {
  zh: '可在路径后加 `说明文字 "…"`，供读屏软件朗读；不加的朗读标题',
  en: 'Behind the path, `说明文字 "…"` tells what is read aloud in place of the picture; without it the title is',
};

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A chart: its title and all its numbers. */
function chartHover({ title, series }: Chart, language: Language): string {
  const points = series.flatMap(({ name, points: own }) =>
    own.map(({ label, bound }) => {
      const place = name === undefined || name === label ? label : `${name} · ${label}`;
      return escapeMarkdown(`${place}${colon(language)}${bound.text ?? '—'}`);
    }),
  );
  return blocks([`**${escapeMarkdown(title)}**`, list(points)]);
}

/** The word for a chart's kind: what such a chart shows, and what it shows here. */
function chartKindHover(chart: Chart, language: Language): string {
  const help = chart.form && `**${chart.form}**${colon(language)}${kinds[chart.form][language]}`;
  return blocks([help, chartHover(chart, language)]);
}
