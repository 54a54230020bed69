import { AstUtils, type LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver-protocol';
import { formatOf } from '../../language/definitions.ts';
import { reportPath, reportsAt } from '../../language/report-paths.ts';
import { lineOf, rangeOf } from '../../report/positions.ts';
import type { Position, TextRange } from '../../report/text-range.ts';
import { placeAt } from '../place.ts';
import { Mentions } from '../references/mentions.ts';
import { layersOf } from '../references/report-mentions.ts';
import { type Definition, isFormatPart, type Mention } from '../references/thing.ts';
import type { EditorServices } from '../services.ts';
import { boundTarget } from './bound-target.ts';

const top: TextRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Leads from prose to the number in its table, from a table to its definition in the format, and from 上年 and 下级 to
 * the reports they name.
 */
export class MentionDefinition implements DefinitionProvider {
  readonly #services: EditorServices;
  readonly #mentions: Mentions;

  constructor(services: EditorServices) {
    this.#services = services;
    this.#mentions = new Mentions(services);
  }

  getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] {
    const paths = this.#ofPath(document, position);
    if (paths.length > 0) return paths;
    const numbers = this.#ofNumber(document, position);
    if (numbers.length > 0) return numbers;
    const mention = this.#mentions.at(document, position);
    return mention ? this.#ofMention(mention, document) : [];
  }

  #ofPath(document: LangiumDocument, position: Position): LocationLink[] {
    const report = this.#services.editor.reader.read(document);
    const place = report && placeAt(report, position);
    if (place?.kind !== 'value' || !['上年', '下级'].includes(place.entry.key)) return [];
    const path = reportPath(document, place.entry.value);
    const found = path ? reportsAt(path, this.#services.shared.workspace.LangiumDocuments) : [];
    return found.map(({ uri }) => ({
      targetUri: uri.toString(),
      targetRange: top,
      targetSelectionRange: top,
      originSelectionRange: place.range,
    }));
  }

  #ofNumber(document: LangiumDocument, position: Position): LocationLink[] {
    const report = this.#services.editor.reader.read(document);
    const target = report && boundTarget(document, report, position);
    return (target?.places ?? []).map(({ uri, range }) => ({
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
      ...(target && { originSelectionRange: target.origin }),
    }));
  }

  /** Of the formats that define a thing together only those count that are in force where it is named. */
  #ofMention({ thing, range }: Mention, document: LangiumDocument): LocationLink[] {
    const { formats } = this.#services;
    const [first] = thing;
    const own = isFormatPart(first) && AstUtils.getDocument(first) === document ? formatOf(first) : undefined;
    const layers = own ? formats.layers(own) : layersOf(document, formats);
    const inForce = thing.filter((node) => {
      const format = isFormatPart(node) ? formatOf(node) : undefined;
      return node === first || (format !== undefined && layers.includes(format));
    });
    return inForce.flatMap((node) => this.#link(node, range));
  }

  #link(node: Definition, origin: TextRange): LocationLink[] {
    const selection = this.#mentions.nameRange(node);
    if (!selection) return [];
    // Lines of a report reach to their line break; a definition of a format ends with its brace.
    const whole = isFormatPart(node) ? rangeOf(node) : lineOf(node);
    const targetUri = AstUtils.getDocument(node).uri.toString();
    return [{ targetUri, targetRange: whole, targetSelectionRange: selection, originSelectionRange: origin }];
  }
}
