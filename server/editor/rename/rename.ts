import { AstUtils, type Cancellation, type Grammar, GrammarAST, type LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { RenameParams, TextDocumentPositionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { builtInScheme } from '../../language/built-in-formats.ts';
import { formatOf } from '../../language/definitions.ts';
import { isFreeTitle, isHeaderEntryNode } from '../../language/generated/ast.ts';
import { labelKey } from '../../language/label-key.ts';
import { isName, referenceTo } from '../../language/name-syntax.ts';
import type { Position, TextRange } from '../../report/text-range.ts';
import type { Text } from '../../shared/text.ts';
import { Mentions, type PlacedMention } from '../references/mentions.ts';
import {
  type AuthorName,
  isFormatPart,
  type NameOccurrence,
  namesOfDefinition,
  type Thing,
} from '../references/thing.ts';
import type { EditorServices } from '../services.ts';
import { neighboursOf } from './neighbours.ts';
import {
  builtIn,
  emptyName,
  fixedKey,
  notAllowed,
  notAName,
  notReferable,
  otherWording,
  reservedWord,
  takenName,
} from './refusals.ts';

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
    return this.#mentions.byAuthorAt(document, position)?.range ?? this.#renamable(document, position)?.range;
  }

  async rename(
    document: LangiumDocument,
    { position, newName }: RenameParams,
    token?: Cancellation.CancellationToken,
  ): Promise<WorkspaceEdit | undefined> {
    const author = this.#mentions.byAuthorAt(document, position);
    if (author) return this.#renameByAuthor(author, newName.trim(), document);
    const mention = this.#renamable(document, position);
    if (!mention) return undefined;
    const name = newName.trim();
    const places = await this.#mentions.of(mention.thing, token);
    const problem = nameProblem(name, mention.thing, places, this.#services);
    if (problem) this.#refuse(problem);
    const changes = new Map<string, TextEdit[]>();
    for (const place of places) {
      const newText = renamed(place, mention.thing, name);
      if (newText === undefined) continue;
      changes.set(place.uri, [...(changes.get(place.uri) ?? []), { range: place.range, newText }]);
    }
    return { changes: Object.fromEntries(changes) };
  }

  /** A footnote shows its name nowhere but in its marks; a block at its head, and in the paths that name it. */
  #renameByAuthor(author: AuthorName, name: string, document: LangiumDocument): WorkspaceEdit {
    const problem = authorNameProblem(name, author);
    if (problem) this.#refuse(problem);
    const edits = author.places.map(({ range, bare }) => ({ range, newText: (bare && referenceTo(name)) ?? name }));
    return { changes: { [document.uri.toString()]: edits } };
  }

  #renamable(document: LangiumDocument, position: Position): NameOccurrence | undefined {
    const mention = this.#mentions.at(document, position);
    if (!mention) return undefined;
    const [node] = mention.thing;
    if (isHeaderEntryNode(node)) this.#refuse(fixedKey(node.name));
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

/** Why what the author named cannot be given a name; undefined when it can. */
function authorNameProblem(name: string, { kind, places, taken }: AuthorName): Text | undefined {
  if (name === '') return emptyName;
  if (kind === 'footnote') {
    if (/[\s[\]]/.test(name)) return notAllowed('[ ]');
    return taken.includes(name) ? takenName(name, name) : undefined;
  }
  // Quotes and braces end the path that names the block in text.
  if (/["\u201c\u201d{}|\uff5b\uff5c\uff5d\\]/.test(name)) return notAllowed('“ ” " { } | \\');
  if (places.some(({ defines }) => !defines) && referenceTo(name) === undefined) return notReferable;
  const other = taken.find((one) => labelKey(one) === labelKey(name));
  return other === undefined ? undefined : takenName(name, other);
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
  const labels = thing.flatMap((part) => namesOfDefinition(part).slice(1)).map(labelKey);
  return labelKey(text) === labelKey(node.name ?? '') && !labels.includes(labelKey(text));
}

/** Why a thing cannot be given a name; undefined when it can. */
function nameProblem(
  name: string,
  thing: Thing,
  places: readonly PlacedMention[],
  { formats, shared }: EditorServices,
): Text | undefined {
  const [node] = thing;
  if (name === '') return emptyName;
  if (isFormatPart(node)) {
    // Behind 适用 four digits and 起 are a year.
    if (!isName(name) || /^\d{4}(?:\u8d77|\u81f3)/.test(name)) return notAName;
    if (shared.ServiceRegistry.all.some(({ Grammar }) => reservedWords(Grammar).has(name))) return reservedWord(name);
  } else {
    if (isFreeTitle(node) && /["\u201c\u201d]/.test(name)) return notAllowed('“ ” "');
    if (!isFreeTitle(node) && /[|\uff5c\\]/.test(name)) return notAllowed('| \\');
    if (places.some(({ defines }) => !defines) && referenceTo(name) === undefined) return notReferable;
  }
  const taken = neighboursOf(thing, formats).find((names) => names.some((other) => labelKey(other) === labelKey(name)));
  return taken?.[0] === undefined ? undefined : takenName(name, taken[0]);
}

/** Words that the grammar reads as something else than a name, and 其余, which stands for all rows not written. */
function reservedWords(grammar: Grammar): ReadonlySet<string> {
  const keywords = AstUtils.streamAst(grammar).filter(GrammarAST.isKeyword);
  return new Set([...keywords.map(({ value }) => value), '其余']);
}
