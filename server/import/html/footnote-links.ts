import type { DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, childElements, type Element, shownText } from '../../grid/html-grid.ts';

/** How the footnotes of a page hang together: by links, as programs for texts and pages make them. */
export interface FootnoteLinks {
  /** The links in the text, and the number of their footnote, in the order of the text. */
  readonly marks: ReadonlyMap<Element, number>;
  /** The elements that hold a footnote. */
  readonly notes: ReadonlyMap<Element, number>;
  /** The links back; Word's stand in front of the text of the footnote, and open it. */
  readonly back: ReadonlyMap<Element, { readonly number: number; readonly opens: boolean }>;
}

/** A link is the mark of a footnote if it looks like one, and what it leads to links back to it. */
export function footnotesIn(document: DefaultTreeAdapterTypes.Document): FootnoteLinks {
  const places = new Map<string, Element>();
  const links: { readonly link: Element; readonly around: readonly Element[] }[] = [];
  const visit = (element: Element, around: readonly Element[]) => {
    for (const name of namesOf(element)) if (!places.has(name)) places.set(name, element);
    if (element.tagName === 'a' && targetOf(element) !== undefined) links.push({ link: element, around });
    for (const child of childElements(element)) visit(child, [...around.slice(-3), element]);
  };
  for (const node of document.childNodes) if ('tagName' in node) visit(node, []);
  const found = { marks: new Map(), notes: new Map(), back: new Map() };
  for (const { link, around } of links) {
    if (
      !/^[[(\uff08\u3014\u3010]?(?:\d{1,2}|[\u2460-\u2473]|\*{1,3}|†)[\])\uff09\u3015\u3011]?$/.test(
        shownText(link).trim(),
      )
    )
      continue;
    const place = places.get(targetOf(link) ?? '');
    const own = [link, ...around].flatMap(namesOf);
    if (!place || found.back.has(link)) continue;
    const isWords = place.tagName === 'a';
    const back = isWords ? [place] : linksWithin(place);
    const returning = back.filter((one) => own.includes(targetOf(one) ?? ''));
    if (returning.length === 0) continue;
    const number = found.marks.size + 1;
    found.marks.set(link, number);
    if (!isWords) found.notes.set(place, number);
    for (const one of returning) found.back.set(one, { number, opens: isWords });
  }
  return found;
}

function namesOf(element: Element): readonly string[] {
  return [attributeOf(element, 'id'), element.tagName === 'a' ? attributeOf(element, 'name') : undefined].flatMap(
    (name) => name || [],
  );
}

function targetOf(element: Element): string | undefined {
  const address = attributeOf(element, 'href') ?? '';
  return address.startsWith('#') && address.length > 1 ? address.slice(1) : undefined;
}

function linksWithin(element: Element): readonly Element[] {
  return childElements(element).flatMap((child) => (child.tagName === 'a' ? [child] : linksWithin(child)));
}
