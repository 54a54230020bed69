import { type AstNode, type AstNodeDescription, AstUtils, CstUtils, DefaultAstNodeDescriptionProvider } from 'langium';

/**
 * Describes what names stand for, as Langium does, but says where it stands only when asked: every name that is linked gets a
 * description, and places of the built-in formats are found by reading them.
 */
export class NodeDescriptions extends DefaultAstNodeDescriptionProvider {
  override createDescription(
    node: AstNode,
    name = this.nameProvider.getName(node),
    { uri } = AstUtils.getDocument(node),
  ): AstNodeDescription {
    const path = this.astNodeLocator.getAstNodePath(node);
    if (!name) throw new Error(`What stands at ${path} has no name.`);
    const segments = {
      nameSegment: () => CstUtils.toDocumentSegment(this.nameProvider.getNameNode(node) ?? node.$cstNode),
      selectionSegment: () => CstUtils.toDocumentSegment(node.$cstNode),
    };
    const description: AstNodeDescription = { node, name, type: node.$type, documentUri: uri, path };
    for (const [segment, get] of Object.entries(segments)) Object.defineProperty(description, segment, { get });
    return description;
  }
}
