import { AstUtils, type LangiumDocument } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import type {
  SemanticTokens,
  SemanticTokensOptions,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver-protocol';
import {
  type FormatFile,
  isBodyReference,
  isFormatDefinition,
  isFormatFile,
  isReportFile,
  isRowDefinition,
  isRuleDefinition,
} from '../../language/generated/ast.ts';
import { rangeOfProperty } from '../../report/read/positions.ts';
import { hasLine } from '../../report/text-range.ts';
import type { EditorServices } from '../services.ts';
import { expressionTokens, typeOf } from './expression-tokens.ts';
import { reportTokens } from './report-tokens.ts';
import { encode, legend, type SemanticToken, token, tokenModifiers, tokenTypes } from './token.ts';

/** Colours names by what they stand for and numbers by what is known of them; the rest is left to the grammar. */
export class MentionTokens implements SemanticTokenProvider {
  readonly tokenTypes: Record<string, number> = indexed(tokenTypes);
  readonly tokenModifiers: Record<string, number> = indexed(tokenModifiers);
  readonly semanticTokensOptions: SemanticTokensOptions = { legend, full: { delta: false }, range: true };
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  semanticHighlight(document: LangiumDocument, _parameters: SemanticTokensParams): SemanticTokens {
    return { data: encode(this.#tokens(document)) };
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    const inside = this.#tokens(document).filter((token) => hasLine(range, token.range.start.line));
    return { data: encode(inside) };
  }

  /** Not offered to editors: a text of this size is quicker coloured than compared. */
  semanticHighlightDelta(document: LangiumDocument): SemanticTokens {
    return { data: encode(this.#tokens(document)) };
  }

  #tokens(document: LangiumDocument): readonly SemanticToken[] {
    const file = document.parseResult.value;
    if (isFormatFile(file)) return formatTokens(file);
    const report = this.#services.editor.reader.read(document);
    return report && isReportFile(file) ? reportTokens(file, report, document.diagnostics ?? []) : [];
  }
}

function indexed(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, index]));
}

/** The names a format gives and uses. */
function formatTokens(file: FormatFile): readonly SemanticToken[] {
  const names = AstUtils.streamAst(file).flatMap((node): SemanticToken[] => {
    if (isBodyReference(node) && node.kind?.ref) return [token(rangeOfProperty(node, 'kind'), 'class')];
    const type = isRuleDefinition(node) ? 'function' : typeOf(node);
    if (!type) return [];
    const base = isFormatDefinition(node) && node.base?.ref ? [token(rangeOfProperty(node, 'base'), 'class')] : [];
    const reporters = isRowDefinition(node) ? node.reporters : [];
    const groups = reporters.flatMap(({ ref, $refNode }) => (ref && $refNode ? [token($refNode.range, 'class')] : []));
    return [token(rangeOfProperty(node, 'name'), type, 'declaration'), ...base, ...groups];
  });
  return [...names, ...expressionTokens(file)];
}
