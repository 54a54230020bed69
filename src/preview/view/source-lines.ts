import type { Anchor } from '../scroll-mapping.ts';

/** Everything the report renders says where it comes from: the line of the text, counted from 0. */
const positioned = '[data-line]';
/** Elements that lie around or inside those that are marked. */
const parts = 'table, thead, tbody, tr, .gk-bound';

/** The elements that carry source lines and where they begin, measured now. */
export function measureAnchors(root: HTMLElement): readonly Anchor[] {
  return [...root.querySelectorAll<HTMLElement>(positioned)].map((element) => ({
    line: Number(element.dataset.line),
    offset: element.getBoundingClientRect().top + window.scrollY,
  }));
}

/** Where in the text what was clicked begins; undefined for links and where nothing of the text is shown. */
export function placeOfTarget(target: EventTarget | null): { line: number; character: number } | undefined {
  if (!(target instanceof Element) || target.closest('a[href]') !== null) {
    return undefined;
  }
  const { line, character } = target.closest<HTMLElement>(positioned)?.dataset ?? {};
  return line === undefined ? undefined : { line: Number(line), character: Number(character ?? 0) };
}

/** Marks what comes from a line, and only that; gives the first such element, rather none that spans rows of other lines. */
export function markLine(root: HTMLElement, line: number | undefined): Element | undefined {
  for (const element of root.querySelectorAll('.current-line')) {
    element.classList.remove('current-line');
  }
  const elements = line === undefined ? [] : [...root.querySelectorAll(`[data-line="${line}"]:not(${parts})`)];
  for (const element of elements) {
    element.classList.add('current-line');
  }
  return elements.find((element) => !element.hasAttribute('rowspan')) ?? elements[0];
}
