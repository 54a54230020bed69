import { AstUtils, type LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { RenameParams, TextDocumentPositionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { builtInScheme } from '../../language/built-in-formats.ts';
import { formatOf } from '../../language/definitions.ts';
import { isHeaderEntry } from '../../language/generated/ast.ts';
import { labelKey } from '../../language/label-key.ts';
import { referenceTo } from '../../language/name-syntax.ts';
import type { Position, TextRange } from '../../report/text-range.ts';
import type { Text } from '../../text.ts';
import { Mentions, type PlacedMention } from '../references/mentions.ts';
import { isFormatPart, type Mention, namesOf, type Thing } from '../references/thing.ts';
import type { EditorServices } from '../services.ts';
import { nameProblem } from './name-problem.ts';
import { builtIn, fixedKey, otherWording } from './refusals.ts';

/** Renames what formats and free tables give a name to, wherever the workspace uses that very name. */
export class MentionRename implements RenameProvider {
  readonly #services: EditorServices;
  readonly #mentions: Mentions;

  constructor(services: EditorServices) {
    this.#services = services;
    this.#mentions = new Mentions(services);
  }

  /** Refuses with the reason where a name stands that cannot be changed, and without one where no name stands. */
  prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): TextRange | undefined {
    return this.#renamable(document, position)?.range;
  }

  rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit | undefined {
    const mention = this.#renamable(document, position);
    if (!mention) return undefined;
    const name = newName.trim();
    const places = this.#mentions.of(mention.thing);
    const problem = nameProblem(name, mention.thing, places, this.#services);
    if (problem) this.#refuse(problem);
    const changes = new Map<string, TextEdit[]>();
    for (const place of places) {
      const newText = renamed(place, mention.thing, name);
      if (newText === undefined) continue;
      const uri = place.document.uri.toString();
      changes.set(uri, [...(changes.get(uri) ?? []), { range: place.range, newText }]);
    }
    return { changes: Object.fromEntries(changes) };
  }

  #renamable(document: LangiumDocument, position: Position): Mention | undefined {
    const mention = this.#mentions.at(document, position);
    if (!mention) return undefined;
    const [node] = mention.thing;
    if (isHeaderEntry(node)) this.#refuse(fixedKey(node.name));
    const fixed = mention.thing.find((part) => AstUtils.getDocument(part).uri.scheme === builtInScheme);
    if (fixed) this.#refuse(builtIn(node.name ?? '', formatOf(fixed)?.name ?? ''));
    if (isFormatPart(node) && !usesName(mention.text, mention.thing))
      this.#refuse(otherWording(mention.text, node.name));
    return mention;
  }

  #refuse(reason: Text): never {
    throw new ResponseError(LSPErrorCodes.RequestFailed, reason[this.#services.editor.language.current]);
  }
}

/** What a place says once a thing has its new name; undefined where it names it by another word, which stays. */
function renamed({ text, defines }: PlacedMention, thing: Thing, name: string): string | undefined {
  const [node] = thing;
  if (!isFormatPart(node)) return defines ? name : referenceTo(name);
  if (!usesName(text, thing)) return undefined;
  // Numbering in front stays.
  return text.includes(node.name) ? text.replace(node.name, () => name) : name;
}

/** Whether a text names a thing by its name, and not by a label or alias that it keeps. */
function usesName(text: string, thing: Thing): boolean {
  const [node] = thing;
  if (text === node.name) return true;
  const labels = thing.flatMap((part) => namesOf(part).slice(1)).map(labelKey);
  return labelKey(text) === labelKey(node.name ?? '') && !labels.includes(labelKey(text));
}
