import { type AstNode, AstUtils, CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver-protocol';
import { formatOf } from '../../language/definitions.ts';
import { isRuleDefinition } from '../../language/generated/ast.ts';
import type { Position } from '../../report/text-range.ts';
import type { Language } from '../../shared/text.ts';
import type { EditorServices } from '../services.ts';
import { definitionHover } from './definition-hover.ts';
import { keywordHelp } from './keyword-help.ts';
import { layersHover } from './layers-hover.ts';
import { blocks, colon } from './markdown.ts';

/** Tells what stands under the pointer in a format: names and labels, rules, and the words of the language. */
export class FormatHover implements HoverProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const leaf = leafAt(document, position);
    const value = leaf && this.#textOf(leaf, this.#services.editor.language.current);
    return leaf && value ? { contents: { kind: MarkupKind.Markdown, value }, range: leaf.range } : undefined;
  }

  #textOf(leaf: LeafCstNode, language: Language): string | undefined {
    const [declared] = this.#services.references.References.findDeclarations(leaf);
    if (declared) return this.#definition(declared, language);
    const { name } = leaf.tokenType;
    const help = name === leaf.text ? keywordHelp.get(leaf.text)?.[language] : undefined;
    if (help) return `**${leaf.text}**${colon(language)}${help}`;
    const rule = AstUtils.getContainerOfType(leaf.astNode, isRuleDefinition);
    if (rule) return this.#definition(rule, language);
    return name === 'STRING' ? this.#definition(leaf.astNode, language) : undefined;
  }

  #definition(node: AstNode, language: Language): string | undefined {
    const { editor, formats } = this.#services;
    const own = formatOf(node);
    const text = own && definitionHover(node, editor.reader.format(own), language);
    return text && blocks([text, layersHover(node, formats, language)]);
  }
}

/** The token at a position, or else the one that ends there. */
export function leafAt(document: LangiumDocument, position: Position): LeafCstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  const offset = document.textDocument.offsetAt(position);
  for (const at of [offset, offset - 1]) {
    const leaf = root && at >= 0 ? CstUtils.findLeafNodeAtOffset(root, at) : undefined;
    if (leaf && !leaf.hidden && leaf.text.trim() !== '') return leaf;
  }
  return undefined;
}
