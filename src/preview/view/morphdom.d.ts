// The package declares its CommonJS build only; bundles take this one.
declare module 'morphdom/dist/morphdom-esm.js' {
  /** Makes one tree equal to the other in place. */
  export default function morphdom(
    from: Node,
    to: Node,
    options: {
      /** Whether to change anything but the children of the two nodes given. */
      readonly childrenOnly: boolean;
      /** False leaves an element, and all in it, as it is. */
      /** What an element is, wherever it stands: it becomes the one of the same key and no other. */
      readonly getNodeKey: (node: Node) => string | undefined;
      readonly onBeforeElUpdated: (from: HTMLElement, to: HTMLElement) => boolean;
    },
  ): Node;
}
