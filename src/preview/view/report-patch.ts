import morphdom from 'morphdom/dist/morphdom-esm.js';

/**
 * Makes the content of `root` equal to `html`, touching only what differs: what the reader looks at, has selected or
 * found stays as it is. The text is parsed as an inert document first, so nothing in it ever runs.
 */
export function patchReport(root: HTMLElement, html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html').body;
  morphdom(root, next, {
    childrenOnly: true,
    onBeforeElUpdated: (from, to) => !from.isEqualNode(to),
  });
}
