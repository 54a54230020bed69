import { type AstNode, type AstNodeDescription, type AstNodeDescriptionProvider, type Scope, type Stream } from 'langium';
/** A node and everything it may be called; the first name is the one shown. A half-written node may lack names. */
export interface NamedNode {
    readonly node: AstNode;
    readonly names: readonly (string | undefined)[];
}
/**
 * Finds nodes by any of their names, compared by {@link labelKey}; of two with one name the first wins.
 * A scope is made for every reference and asked for one name, so nodes are described only when asked for.
 */
export declare class NameScope implements Scope {
    #private;
    /** `remarks`: a name may have one in brackets behind it, as labels in tables do. */
    constructor(nodes: Iterable<NamedNode>, descriptions: AstNodeDescriptionProvider, remarks?: boolean);
    getElement(name: string): AstNodeDescription | undefined;
    getElements(name: string): Stream<AstNodeDescription>;
    getAllElements(): Stream<AstNodeDescription>;
}
