import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver-protocol';
import {
  isColumnDefinition,
  isFormat,
  isRowDefinition,
  isRowGroup,
  isTableDefinition,
} from '../../language/generated/ast.ts';
import { findNamed, groupsOf } from '../../report/names.ts';
import { leafRows } from '../../report/read-format.ts';
import { findTable } from '../../report/read-table.ts';
import type { Language } from '../../text.ts';
import type { EditorServices } from '../module.ts';
import { blocks, escapeMarkdown } from './markdown.ts';
import { columnHover, groupHover, rowHover, tableHover } from './name-hover.ts';

/** Tells what a name of a format stands for, where it is defined and where a rule uses it. */
export class FormatHover implements HoverProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(position);
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset);
    const node = leaf && this.#services.references.References.findDeclarations(leaf)[0];
    const value = node && this.#textOf(node, this.#services.editor.language.current);
    return leaf && value ? { contents: { kind: MarkupKind.Markdown, value }, range: leaf.range } : undefined;
  }

  #textOf(node: Parameters<typeof AstUtils.findRootNode>[0], language: Language): string | undefined {
    const formatNode = AstUtils.getContainerOfType(node, isFormat);
    const format = formatNode && this.#services.editor.reader.format(formatNode);
    if (!format) return undefined;
    if (isFormat(node)) return blocks([`**${escapeMarkdown(format.title)}**`, escapeMarkdown(format.bases.join('、'))]);
    const tableNode = AstUtils.getContainerOfType(node, isTableDefinition);
    const table = tableNode && findTable(format, tableNode.name);
    if (!table) return undefined;
    const { definition, home } = table;
    if (isTableDefinition(node)) return tableHover(definition, home, language);
    if (isRowGroup(node)) {
      const group = findNamed(groupsOf(definition.rowTree), node.name)?.found;
      return group && groupHover(group, leafRows(group.children), language);
    }
    if (isRowDefinition(node)) {
      const row = findNamed(definition.rows, node.name)?.found;
      return row && rowHover(definition, row, language);
    }
    if (!isColumnDefinition(node)) return undefined;
    const column = findNamed(definition.columns, node.name)?.found;
    return column && columnHover(definition, column, language);
  }
}
