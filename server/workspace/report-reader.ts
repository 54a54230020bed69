import { AstUtils, DocumentState, type LangiumDocument, type LangiumDocuments, type URI } from 'langium';
import type { CheckLevels } from '../checks/check-levels.ts';
import { filePathsIn, picturePathsIn } from '../language/attachments.ts';
import type { FormatCatalogue } from '../language/format-catalogue.ts';
import { noteFormatsAsked } from '../language/formats-asked.ts';
import { type FormatDefinition, isReportFile, type ReportFile } from '../language/generated/ast.ts';
import { lastYearPath, pathMeant, reportYear, subordinatePaths } from '../language/header-values.ts';
import { addressOf, refusedFile } from '../language/readable-file.ts';
import { digestOf } from '../language/report-digest.ts';
import { type KnownReports, linksOf, reportsAmong } from '../language/report-paths.ts';
import { failureOf, noteFailure, type Unread, whyUnreadDocument } from '../language/unread.ts';
import type { BelowLine, BelowReport } from '../report/below.ts';
import type { Format } from '../report/format.ts';
import { belowReportOf } from '../report/links/below-report.ts';
import { replaceLines } from '../report/links/sum-below.ts';
import type { PictureState } from '../report/picture-file.ts';
import { readFormat } from '../report/read/read-format.ts';
import { type ReadContext, readReportTree } from '../report/read/read-report.ts';
import type { Report, SubordinateProblem } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import { addressOfMember, type BelowSource, belowLines, isSameBelow } from './below-reports.ts';
import { whyUnread } from './file-problems.ts';
import { isAbsent, lastYearLoops, type SeenFiles, subordinateProblems } from './link-problems.ts';
import type { PictureFiles } from './picture-files.ts';

interface Known {
  readonly format: Format | undefined;
  readonly lastYear: Report | Text | undefined;
  readonly published: Report | undefined;
  readonly others: Others;
  readonly report: Report;
  /** Last year's reports of those below, where one of its numbers is off. */
  readonly lastYearsBelow: readonly (BelowReport | undefined)[];
  /** Every format there was when somebody asked this report for them; undefined while nobody has. */
  asked: readonly (Format | Unread)[] | undefined;
}

/** What is known of the reports that one names, beside their numbers. */
interface Others {
  readonly lastYearLoops: boolean;
  readonly subordinates: readonly (SubordinateProblem | undefined)[];
  /** What each 下级 line leads to. */
  readonly below: readonly BelowLine[];
  /** Paths of other files that the report names, where none is. */
  readonly missingFiles: readonly string[];
  /** What the files are that it shows as pictures, in the order of their paths. */
  readonly pictures: readonly (PictureState | undefined)[];
}

// One object: a report that has nothing below it stays the same for it.
const nothingBelow: Others['below'] = [];
const noOthers: Others = {
  lastYearLoops: false,
  subordinates: [],
  below: nothingBelow,
  missingFiles: [],
  pictures: [],
};

/** What is known of files that are no documents. */
export interface OtherFiles {
  /** Which reports others may be linked to; where left out, those that are documents. */
  readonly reports?: KnownReports | undefined;
  /** Says of reports and folders whether they are there. */
  readonly files?: SeenFiles | undefined;
  /** Says it of what reports name besides; where left out, `files` does. */
  readonly others?: SeenFiles | undefined;
  readonly pictures?: Pick<PictureFiles, 'stateOf'> | undefined;
  /**
   * Another number whenever what is known of other documents may be another. Within such a moment a report with thousands below it
   * is looked at once; where left out, each time.
   */
  readonly moment?: (() => number) | undefined;
  /** The numbers of reports that are no documents, for those above them; where left out, nothing is known of such. */
  readonly numbersOf?: BelowSource['seenFromAbove'] | undefined;
}

/** Reads documents as reports, once per text and format: diagnostics, hover, preview and exports share the result. */
export class ReportReader {
  readonly #formats: FormatCatalogue;
  readonly #documents: LangiumDocuments;
  readonly #reports: KnownReports;
  readonly #files: SeenFiles | undefined;
  readonly #otherFiles: SeenFiles | undefined;
  readonly #pictures: Pick<PictureFiles, 'stateOf'> | undefined;
  readonly #moment: (() => number) | undefined;
  readonly #numbersOf: BelowSource['seenFromAbove'] | undefined;
  readonly #merged = new WeakMap<
    FormatDefinition,
    { readonly layers: readonly FormatDefinition[]; readonly format: Format }
  >();
  // Syntax trees are new after every edit, so what is known of one dies with it. What is read as another's last year
  // leaves its own last year out, and is a reading of its own.
  readonly #whole = new WeakMap<ReportFile, Known>();
  readonly #asLastYear = new WeakMap<ReportFile, Known>();
  // A document outlives its edits: what is below it is seldom another.
  readonly #linesBelow = new WeakMap<LangiumDocument, Others['below']>();
  /** When all that is below a report was looked at last. */
  readonly #lookedAt = new WeakMap<ReportFile, number>();
  readonly #published = new Map<string, Report>();
  #levelsAt: ((uri: URI) => CheckLevels) | undefined;
  #withoutParagraphs = false;

  constructor(
    formats: FormatCatalogue,
    documents: LangiumDocuments,
    { reports = reportsAmong(documents), files, others = files, pictures, moment, numbersOf }: OtherFiles = {},
  ) {
    this.#formats = formats;
    this.#documents = documents;
    this.#reports = reports;
    this.#files = files;
    this.#otherFiles = others;
    this.#pictures = pictures;
    this.#moment = moment;
    this.#numbersOf = numbersOf;
  }

  /**
   * The report of a document; undefined when the document is no report, its text is not known, or reading it threw, which is not
   * to happen and is noted at the document.
   */
  read(document: LangiumDocument): Report | undefined {
    const file = document.parseResult.value;
    const moment = this.#moment?.();
    if (moment === undefined || !isReportFile(file) || linksOf(document).below.length === 0)
      return this.#read(document, this.#whole);
    const known = this.#lookedAt.get(file) === moment ? this.#whole.get(file)?.report : undefined;
    const report = known ?? this.#read(document, this.#whole);
    this.#lookedAt.set(file, moment);
    return report;
  }

  /** Has a report compared with what was published as it from now on; without one, no longer. */
  compare(uri: URI, published: Report | undefined): void {
    if (published) this.#published.set(uri.toString(), published);
    else this.#published.delete(uri.toString());
    const file = this.#documents.getDocument(uri)?.parseResult.value;
    if (isReportFile(file)) this.#lookedAt.delete(file);
  }

  /** Has reports read without their paragraphs, before the first of them is: for those who list numbers of tables, and check nothing. */
  leaveParagraphs(): void {
    this.#withoutParagraphs = true;
  }

  /** Has checks count at each place as an office there wants them to. */
  setLevels(levelsAt: (uri: URI) => CheckLevels): void {
    this.#levelsAt = levelsAt;
  }

  /** How checks count at a place; undefined where all count as they are. */
  levelsAt(uri: URI): CheckLevels | undefined {
    return this.#levelsAt?.(uri);
  }

  /** What a report is compared with at present. */
  comparedWith(uri: URI): Report | undefined {
    return this.#published.get(uri.toString());
  }

  /** The formats that a report at a place may choose, those of the workspace first; of several with one name the one that counts. */
  formats(from?: URI): readonly Format[] {
    const names = new Set<string>();
    const first = this.#formats.forReports(from).filter(({ name }) => !names.has(name) && names.add(name));
    return first.flatMap((node) => {
      try {
        return [this.format(node)];
      } catch (error) {
        noteFailure(AstUtils.getDocument(node), error);
        return [];
      }
    });
  }

  /** Every definition of a format, in the order of their paths. */
  definitions(): readonly FormatDefinition[] {
    return this.#formats.all();
  }

  /** The format of a report at a place that names none. */
  formatOfYear(year: number, from?: URI, isSchoolYear = false): Format | undefined {
    const node = this.#formats.byYear(year, from, isSchoolYear);
    return node && this.format(node);
  }

  /** A format merged with those it extends; the same object as long as none of them changes. */
  format(node: FormatDefinition): Format {
    const layers = this.#formats.layers(node);
    const known = this.#merged.get(node);
    if (known && sameItems(known.layers, layers)) return known.format;
    const format = readFormat([node, ...layers.slice(1)]);
    this.#merged.set(node, { layers, format });
    return format;
  }

  #read(document: LangiumDocument, readings: WeakMap<ReportFile, Known>): Report | undefined {
    const file = document.parseResult.value;
    if (!isReportFile(file) || whyUnreadDocument(document)) return undefined;
    try {
      const node = this.#formats.of(file);
      const format = node && this.format(node);
      // One year back is enough: last year's own last year does not change its numbers.
      const lastYear = readings === this.#whole ? this.#lastYear(document) : undefined;
      const known = readings.get(file);
      const others = readings === this.#whole ? this.#others(document, file) : noOthers;
      const published = readings === this.#whole ? this.comparedWith(document.uri) : undefined;
      const isCurrent =
        known !== undefined &&
        known.format === format &&
        known.lastYear === lastYear &&
        known.published === published &&
        isSame(known.others, others) &&
        sameItems(known.lastYearsBelow, this.#lastYearsBelow(known.report));
      if (known && isCurrent && (!known.asked || sameItems(known.asked, this.#choice(document.uri))))
        return known.report;
      return this.#readAnew(document, file, { format, lastYear, published, others }, readings);
    } catch (error) {
      noteFailure(document, error);
      return undefined;
    }
  }

  #readAnew(
    document: LangiumDocument,
    file: ReportFile,
    { format, lastYear, published, others }: Pick<Known, 'format' | 'lastYear' | 'published' | 'others'>,
    readings: WeakMap<ReportFile, Known>,
  ): Report {
    const { uri } = document;
    const isRead = lastYear !== undefined && 'header' in lastYear;
    const context: ReadContext = {
      uri: uri.toString(),
      format,
      ...(isRead ? { lastYear } : { lastYearProblem: lastYear }),
      published,
      ...others,
      linesBelow: others.below,
      withoutParagraphs: this.#withoutParagraphs,
      lastYearsBelow: (members) =>
        new Map(
          members.flatMap((member) => {
            const before = this.#lastYearOf(member);
            return before ? [[member, before] as const] : [];
          }),
        ),
      pictures: picturesByPath(document, others.pictures),
      askFormats: () => {
        asked = true;
        return this.formats(uri);
      },
    };
    let asked = false;
    const report = readReportTree(file, context);
    const known: Known = {
      format,
      lastYear,
      published,
      others,
      report,
      lastYearsBelow: this.#lastYearsBelow(report),
      asked: undefined,
    };
    // Most reports never need the other formats. Of those that do it is noted, for then they depend on all of them.
    const ask = () => {
      noteFormatsAsked(file);
      known.asked ??= this.#choice(uri);
    };
    if (asked) ask();
    Object.defineProperties(known.report, {
      knownFormats: {
        get: () => {
          ask();
          return this.formats(uri);
        },
      },
      unreadFormats: {
        get: () => {
          ask();
          return this.#formats.unread();
        },
      },
    });
    readings.set(file, known);
    return known.report;
  }

  #lastYearsBelow({ below }: Report): Known['lastYearsBelow'] {
    return below && below.verdicts.broken > 0 ? below.members.map((member) => this.#lastYearOf(member)) : [];
  }

  #lastYearOf(member: BelowReport): BelowReport | undefined {
    const { year, body } = member;
    const address = this.#reports.linksAt(addressOfMember(member))?.lastYear;
    const before = address && this.seenFromAbove(address);
    const isBefore = before?.year !== undefined && before.year + 1 === year && before.body === body;
    return isBefore ? before : undefined;
  }

  /** Last year's report, or why the file that the header names for it is not read; undefined where there is none. */
  #lastYear(document: LangiumDocument): Report | Text | undefined {
    const path = lastYearPath(document);
    if (path === undefined) return undefined;
    const { lastYear: uri } = linksOf(document);
    if (!uri) return addressOf(document, pathMeant(path)) && whyUnread(refusedFile.otherKind);
    const earlier = this.#documents.getDocument(uri);
    if (!earlier) return undefined;
    const report = this.#readForOthers(earlier);
    const failed = failureOf(earlier) === undefined ? undefined : whyUnread(refusedFile.failed);
    return report ?? whyUnreadDocument(earlier)?.reason ?? failed;
  }

  /** A report as others see it, without its own last year; one that says nothing of others reads the same for itself. */
  #readForOthers(document: LangiumDocument): Report | undefined {
    const names = [filePathsIn(document), picturePathsIn(document), subordinatePaths(document)];
    const isAlone =
      lastYearPath(document) === undefined &&
      names.every((paths) => paths.length === 0) &&
      this.comparedWith(document.uri) === undefined;
    return this.#read(document, isAlone ? this.#whole : this.#asLastYear);
  }

  #others(document: LangiumDocument, file: ReportFile): Others {
    const missingFiles = filePathsIn(document).filter((path) => {
      const uri = addressOf(document, path);
      return uri !== undefined && isAbsent(uri, this.#otherFiles);
    });
    const pictures = picturePathsIn(document).map((path) => {
      const uri = addressOf(document, path);
      return uri && this.#pictures?.stateOf(uri);
    });
    const subordinates = subordinateProblems(document, this.#reports, this.#files);
    const below = subordinates.length === 0 ? nothingBelow : this.#below(document, file, subordinates);
    return {
      lastYearLoops: lastYearLoops(document, this.#reports),
      subordinates,
      below,
      missingFiles,
      pictures,
    };
  }

  #below(document: LangiumDocument, file: ReportFile, problems: Others['subordinates']): Others['below'] {
    const lines = belowLines(document, reportYear(file), problems, {
      reports: this.#reports,
      seenFromAbove: (uri) => this.seenFromAbove(uri),
      waits: (uri) => this.#waits(uri),
    });
    const before = this.#linesBelow.get(document);
    if (before && isSameBelow(before, lines)) return before;
    if (before) replaceLines(before, lines);
    this.#linesBelow.set(document, lines);
    return lines;
  }

  /**
   * What a report shows those above it; undefined where it cannot be read. Neither its own last year nor what is below it in turn
   * changes its numbers.
   */
  seenFromAbove(uri: URI): BelowReport | undefined {
    const document = this.#documents.getDocument(uri);
    if (!document || digestOf(document)) return this.#numbersOf?.(uri);
    const report = this.#readForOthers(document);
    return report && belowReportOf(report);
  }

  #waits(uri: URI): boolean {
    const document = this.#documents.getDocument(uri);
    return document !== undefined && (digestOf(document) !== undefined || document.state < DocumentState.Parsed);
  }

  /** All that a report's format is chosen from. */
  #choice(from: URI): readonly (Format | Unread)[] {
    return [...this.formats(from), ...this.#formats.unread()];
  }
}

function picturesByPath(document: LangiumDocument, states: Others['pictures']): ReadonlyMap<string, PictureState> {
  const paths = picturePathsIn(document);
  return new Map(states.flatMap((state, index) => (state ? [[paths[index] ?? '', state] as const] : [])));
}

function isSame(one: Others, other: Others): boolean {
  return (
    one.lastYearLoops === other.lastYearLoops &&
    sameItems(one.subordinates, other.subordinates) &&
    one.below === other.below &&
    sameItems(one.missingFiles, other.missingFiles) &&
    sameItems(one.pictures, other.pictures)
  );
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
