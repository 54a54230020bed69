import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
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
  readonly document: LangiumDocument;
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

  /** Everything that names a thing, in one document or in all of the workspace: definitions first. */
  of(thing: Thing, within?: LangiumDocument): readonly PlacedMention[] {
    const documents = within ? [within] : this.#services.shared.workspace.LangiumDocuments.all.toArray();
    return [
      ...this.#definitions(thing, documents),
      ...this.#references(thing, within),
      ...documents.flatMap((document) => this.#fromReport(thing, document)),
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

  *#definitions(thing: Thing, documents: readonly LangiumDocument[]): Iterable<PlacedMention> {
    for (const node of thing) {
      const range = this.nameRange(node);
      const document = AstUtils.getDocument(node);
      if (range && documents.includes(document)) yield this.#placed(document, range, true);
    }
  }

  *#references(thing: Thing, within: LangiumDocument | undefined): Iterable<PlacedMention> {
    const { LangiumDocuments } = this.#services.shared.workspace;
    const { References } = this.#services.references;
    for (const node of thing)
      for (const { sourceUri, segment } of References.findReferences(node, within ? { documentUri: within.uri } : {})) {
        const document = LangiumDocuments.getDocument(sourceUri);
        if (document) yield this.#placed(document, segment.range, false);
      }
  }

  #fromReport(thing: Thing, document: LangiumDocument): readonly PlacedMention[] {
    const { editor, formats } = this.#services;
    const report = editor.reader.read(document);
    const ranges = report ? mentionsIn(report, layersOf(document, formats), thing) : [];
    return ranges.map((range) => this.#placed(document, range, false));
  }

  #placed(document: LangiumDocument, range: TextRange, defines: boolean): PlacedMention {
    return { document, range, text: document.textDocument.getText(range), defines };
  }
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

  findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
    const author = this.#mentions.byAuthorAt(document, position);
    const mention = author ? undefined : this.#mentions.at(document, position);
    const own = author?.places.map((place) => ({ ...place, document })) ?? [];
    return [...own, ...(mention ? this.#mentions.of(mention.thing) : [])]
      .filter(({ defines }) => !defines || context.includeDeclaration)
      .map((place) => ({ uri: place.document.textDocument.uri, range: place.range }));
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
