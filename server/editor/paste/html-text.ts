import type { DefaultTreeAdapterTypes } from 'parse5';

/** An element as parse5 reads it. */
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const unseen: ReadonlySet<string> = new Set(['head', 'style', 'script', 'template', 'title']);
const ownLine: ReadonlySet<string> = new Set(['br', 'div', 'li', 'p', 'tr']);

/** The elements directly within one, in their order. */
export function childElements({ childNodes }: { readonly childNodes: readonly Node[] }): Element[] {
  return childNodes.filter((node): node is Element => 'tagName' in node);
}

/** What an attribute says; undefined where it is not given. */
export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** Excel ends its tables with a row that nobody sees; it gives widths to old browsers. */
export function isHidden(element: Element): boolean {
  return /display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '');
}

/** The text a reader sees of an element; line breaks where lines end. */
export function textOf({ childNodes }: { readonly childNodes: readonly Node[] }): string {
  return childNodes.map(textOfNode).join('');
}

function textOfNode(node: Node): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node) || unseen.has(node.tagName) || isHidden(node)) return '';
  return ownLine.has(node.tagName) ? `\n${textOf(node)}\n` : textOf(node);
}
