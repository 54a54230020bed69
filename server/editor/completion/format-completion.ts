import type { LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import type { CompletionClientCapabilities, CompletionList, CompletionParams } from 'vscode-languageserver-protocol';
import { isFormatFile } from '../../language/generated/ast.ts';
import { usualLineBreak } from '../../language/lines.ts';
import type { EditorServices } from '../services.ts';
import { type Caret, caretAt, tokenAt } from './caret.ts';
import { completionItems } from './completion-items.ts';
import { endsInText, type FormatContext, formatContext } from './format-context.ts';
import { type FormatNames, nameProposals } from './format-names.ts';
import { invitesChoice, isRule, keywordProposals } from './format-words.ts';
import { pathAtEnd, restOfName, typedName } from './names.ts';
import type { Offer } from './proposal.ts';

/** Proposes names and keywords in a format definition. */
export class FormatCompletion implements CompletionProvider {
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: ['.'] };
  readonly #services: EditorServices;
  #client: CompletionClientCapabilities = {};

  constructor(services: EditorServices) {
    this.#services = services;
    services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      this.#client = capabilities.textDocument?.completion ?? {};
    });
  }

  async getCompletion(document: LangiumDocument, { position, context }: CompletionParams): Promise<CompletionList> {
    const { pinyin } = (await this.#services.editor.settings.read()).completion;
    const text = document.textDocument.getText();
    const caret = caretAt(text, position);
    // Editors learn one list of trigger characters for both languages.
    const trigger = context?.triggerCharacter ?? '.';
    const isAsked = trigger === '.' || (trigger === ' ' && invitesChoice(caret.before));
    if (!isAsked || endsInText(caret.before)) return { isIncomplete: true, items: [] };
    const offer = this.#offer(caret, text.slice(0, document.textDocument.offsetAt(position)), document);
    const presentation = {
      caret: position,
      typed: caret.before.slice(offer.token.start.character),
      lineBreak: usualLineBreak(text),
      language: this.#services.editor.language.current,
      client: this.#client,
      pinyin,
    };
    return { isIncomplete: true, items: completionItems(offer, presentation) };
  }

  #offer(caret: Caret, before: string, document: LangiumDocument): Offer {
    const typed = typedName(caret.before);
    const { tokens } = this.#services.parser.Lexer.tokenize(before.slice(0, before.length - typed.length));
    const context = formatContext(tokens);
    const path = isRule(context.statement[0]) ? pathAtEnd(expressionOf(context, typed), caret) : undefined;
    const names = nameProposals(context, path, this.#names(document, context));
    return {
      token: tokenAt(caret, caret.before.length - typed.length, restOfName),
      proposals: path ? names : [...names, ...keywordProposals(context)],
    };
  }

  #names({ parseResult }: LangiumDocument, { blocks }: FormatContext): FormatNames {
    const { reader } = this.#services.editor;
    const { value } = parseResult;
    const node = isFormatFile(value) ? value.formats.find(({ name }) => name === blocks[0]?.name) : undefined;
    return { own: node && reader.format(node), all: reader.formats() };
  }
}

/** What stands in a rule behind its name and direction. */
function expressionOf({ statement }: FormatContext, typed: string): string {
  const [, , direction = ''] = statement;
  return `${statement.slice(/^每[行列]$/.test(direction) ? 3 : 2).join(' ')} ${typed}`;
}
