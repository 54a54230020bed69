import { AstUtils, Cancellation, CstUtils, interruptAndCheck, isReference, type LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver-protocol';
import { bodyGroupsOf, bodyKindsOf, columnDefinitionsOf, formatOf, tablesOf } from '../../language/definitions.ts';
import type { FormatCatalogue } from '../../language/format-catalogue.ts';
import {
  type FormatDefinition,
  isBodyGroup,
  isBodyKindDefinition,
  isChapterDefinition,
  isColumnDefinition,
  isFreeTitle,
  isReportFile,
  isRuleDefinition,
  isTableDefinition,
} from '../../language/generated/ast.ts';
import { valueKind } from '../../language/header-keys.ts';
import { referencesIn } from '../../language/syntax-nodes.ts';
import type { Report } from '../../report/report.ts';
import type { Position, TextRange } from '../../report/text-range.ts';
import { type Place, placeAt } from '../place.ts';
import type { EditorServices } from '../services.ts';
import { footnoteNamedAt } from './footnotes.ts';
import { blockNamedAt } from './named-blocks.ts';
import {
  type AuthorName,
  type Definition,
  type FormatPart,
  isDefinition,
  isFormatPart,
  type NameOccurrence,
  sameThing,
  type Thing,
} from './thing.ts';

/** A mention in one of the workspace's documents. */
export interface PlacedMention {
  readonly uri: string;
  readonly range: TextRange;
  /** The name as written there. */
  readonly text: string;
  /** Whether the thing gets its name here. */
  readonly defines: boolean;
}

/** Finds what a name stands for, and every place where that is named: one answer for definition, references, rename. */
export class Mentions {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  /** What is named at a position; the caret may stand right behind the name. */
  at(document: LangiumDocument, position: Position): NameOccurrence | undefined {
    const { editor, formats } = this.#services;
    const report = editor.reader.read(document);
    const place = report && placeAt(report, position);
    const [found] = place ? definitionsAt(place, layersOf(document, formats)) : [];
    if (place && found)
      return { thing: sameThing(found, formats), text: document.textDocument.getText(place.range), range: place.range };
    const offset = document.textDocument.offsetAt(position);
    return this.#ofLeaf(document, offset) ?? this.#ofLeaf(document, offset - 1);
  }

  /** What the author of a report named by himself, and that is named at a position. */
  byAuthorAt(document: LangiumDocument, position: Position): AuthorName | undefined {
    const report = this.#services.editor.reader.read(document);
    return report && (footnoteNamedAt(report, position) ?? blockNamedAt(document, report, position));
  }

  /** Everything in a document that names a thing: definitions first. */
  within(document: LangiumDocument, thing: Thing): readonly PlacedMention[] {
    const { definitions, references, others } = this.#in(document, thing);
    return [...definitions, ...references.flat(), ...others];
  }

  /**
   * Everything in the workspace that names a thing: definitions first. Reports that no editor shows are read for it, one after the
   * other.
   */
  async of(thing: Thing, token = Cancellation.CancellationToken.None): Promise<readonly PlacedMention[]> {
    const { LangiumDocuments, ClosedReports } = this.#services.shared.workspace;
    const found: Found[] = [];
    for (const document of LangiumDocuments.all) {
      await interruptAndCheck(token);
      const isAway = ClosedReports.isAway(document);
      const one = isAway
        ? await ClosedReports.lend(document, (read) => this.#in(read, thing))
        : this.#in(document, thing);
      if (one) found.push(one);
    }
    return [
      ...found.flatMap(({ definitions }) => definitions),
      ...thing.flatMap((_node, index) => found.flatMap(({ references }) => references[index] ?? [])),
      ...found.flatMap(({ others }) => others),
    ];
  }

  /** Where a node writes the name it gives; without the quotes of a title. */
  nameRange(node: Definition): TextRange | undefined {
    const range = this.#services.references.NameProvider.getNameNode(node)?.range;
    return range && isFreeTitle(node) ? withoutQuotes(range, node.$cstNode?.text ?? '') : range;
  }

  #ofLeaf(document: LangiumDocument, offset: number): NameOccurrence | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && offset >= 0 ? CstUtils.findLeafNodeAtOffset(root, offset) : undefined;
    if (!leaf || leaf.hidden) return undefined;
    const found = this.#services.references.References.findDeclarations(leaf).find(isDefinition);
    if (!found) return undefined;
    const range = leaf.astNode === found && isFreeTitle(found) ? withoutQuotes(leaf.range, leaf.text) : leaf.range;
    return { thing: sameThing(found, this.#services.formats), text: document.textDocument.getText(range), range };
  }

  #in(document: LangiumDocument, thing: Thing): Found {
    const { value } = document.parseResult;
    const defined = thing.filter((node) => AstUtils.getDocument(node) === document);
    const references = referencesIn(value).map(({ reference }) => reference);
    return {
      definitions: defined.flatMap((node) => {
        const range = this.nameRange(node);
        return range ? [placed(document, range, true)] : [];
      }),
      references: thing.map((node) =>
        references.flatMap((reference) =>
          isReference(reference) && reference.$refNode && reference.ref === node
            ? [placed(document, reference.$refNode.range, false)]
            : [],
        ),
      ),
      others: this.#fromReport(thing, document),
    };
  }

  #fromReport(thing: Thing, document: LangiumDocument): readonly PlacedMention[] {
    const { editor, formats } = this.#services;
    const report = editor.reader.read(document);
    const ranges = report ? mentionsIn(report, layersOf(document, formats), thing) : [];
    return ranges.map((range) => placed(document, range, false));
  }
}

/** What names a thing in a document. */
interface Found {
  readonly definitions: readonly PlacedMention[];
  /** Of each node that the thing is made of. */
  readonly references: readonly (readonly PlacedMention[])[];
  /** What is no reference of the syntax tree. */
  readonly others: readonly PlacedMention[];
}

function placed({ textDocument }: LangiumDocument, range: TextRange, defines: boolean): PlacedMention {
  return { uri: textDocument.uri, range, text: textDocument.getText(range), defines };
}

function withoutQuotes({ start, end }: TextRange, text: string): TextRange {
  const before = /^["\u201c]/.test(text) ? 1 : 0;
  const after = text.length > 1 && /["\u201d]$/.test(text) ? 1 : 0;
  return {
    start: { line: start.line, character: start.character + before },
    end: { line: end.line, character: end.character - after },
  };
}

/** Every place of the workspace that names what is named at the caret, whichever of its names it uses. */
export class MentionReferences implements ReferencesProvider {
  readonly #mentions: Mentions;

  constructor(services: EditorServices) {
    this.#mentions = new Mentions(services);
  }

  async findReferences(
    document: LangiumDocument,
    { position, context }: ReferenceParams,
    token?: Cancellation.CancellationToken,
  ): Promise<Location[]> {
    const author = this.#mentions.byAuthorAt(document, position);
    const mention = author ? undefined : this.#mentions.at(document, position);
    const own = author?.places.map((place) => ({ ...place, uri: document.textDocument.uri })) ?? [];
    return [...own, ...(mention ? await this.#mentions.of(mention.thing, token) : [])]
      .filter(({ defines }) => !defines || context.includeDeclaration)
      .map(({ uri, range }) => ({ uri, range }));
  }
}

/** The format of a report and those it extends, itself first; none for other documents. */
export function layersOf(document: LangiumDocument, formats: FormatCatalogue): readonly FormatDefinition[] {
  const file = document.parseResult.value;
  const format = isReportFile(file) ? formats.of(file) : undefined;
  return format ? formats.layers(format) : [];
}

/**
 * The definitions behind those names of a report that are no cross-references of the syntax tree: columns in a header
 * row, chapter headings, kinds of bodies, and rules in 说明 lines.
 */
function definitionsAt(place: Place, layers: readonly FormatDefinition[]): readonly FormatPart[] {
  switch (place.kind) {
    case 'column': {
      const tables = tablesOf(layers).filter(({ name }) => name === place.table.definition?.name);
      return tables
        .flatMap(({ columns }) => columnDefinitionsOf(columns))
        .filter(({ name }) => name === place.column.name);
    }
    case 'chapter':
      return layers.flatMap(({ chapters }) => chapters).filter(({ name }) => name === place.chapter.definition?.name);
    case 'explanation': {
      const rules = tablesOf(layers).flatMap((table) => table.rules);
      return [...rules, ...bodyGroupsOf(layers)].filter(({ name }) => name === place.explanation.check);
    }
    case 'value':
      if (valueKind(place.entry.key) !== 'body-kind') return [];
      return bodyKindsOf(layers).filter(({ name }) => name === place.entry.value);
    default:
      return [];
  }
}

/** Where a report names a thing of its format in such a way. */
function mentionsIn(report: Report, layers: readonly FormatDefinition[], thing: Thing): readonly TextRange[] {
  const own = thing.find((node): node is FormatPart => {
    const format = isFormatPart(node) ? formatOf(node) : undefined;
    return format !== undefined && layers.includes(format);
  });
  if (!own) return [];
  if (isChapterDefinition(own)) {
    const named = report.chapters.filter(({ definition }) => definition?.name === own.name);
    return named.map(({ heading }) => heading.textRange);
  }
  if (isRuleDefinition(own) || isBodyGroup(own)) {
    const named = report.explanations.filter(({ check }) => check === own.name).map(({ checkRange }) => checkRange);
    const kinds = report.header.entries.filter(
      ({ key, value }) => valueKind(key) === 'body-kind' && value === own.name,
    );
    return isBodyKindDefinition(own) ? [...kinds.map(({ valueRange }) => valueRange), ...named] : named;
  }
  if (!isColumnDefinition(own)) return [];
  const table = AstUtils.getContainerOfType(own, isTableDefinition)?.name;
  return report.tables
    .filter(({ definition }) => definition?.name === table)
    .flatMap(({ header }) => header?.cells ?? [])
    .filter(({ column }) => column?.name === own.name)
    .map(({ range }) => range);
}
