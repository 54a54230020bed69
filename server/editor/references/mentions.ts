import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import { isFreeTitle } from '../../language/generated/ast.ts';
import type { Position, TextRange } from '../../report/text-range.ts';
import { placeAt } from '../place.ts';
import type { EditorServices } from '../services.ts';
import { definitionsAt, layersOf, mentionsIn } from './report-mentions.ts';
import { sameThing } from './same-part.ts';
import { type Definition, isDefinition, type Mention, type Thing } from './thing.ts';

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
  at(document: LangiumDocument, position: Position): Mention | undefined {
    const { editor, formats } = this.#services;
    const report = editor.reader.read(document);
    const place = report && placeAt(report, position);
    const [found] = place ? definitionsAt(place, layersOf(document, formats)) : [];
    if (place && found)
      return { thing: sameThing(found, formats), text: document.textDocument.getText(place.range), range: place.range };
    const offset = document.textDocument.offsetAt(position);
    return this.#ofLeaf(document, offset) ?? this.#ofLeaf(document, offset - 1);
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

  #ofLeaf(document: LangiumDocument, offset: number): Mention | undefined {
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
