/** A field of the page: a cell, a value of the header, a paragraph. */
export type FieldElement = HTMLElement & { readonly dataset: DOMStringMap };

const any = '[data-field]';

/** Where on the page somebody has pointed. */
export function fieldOf(target: EventTarget | null): FieldElement | undefined {
  return target instanceof Element ? (target.closest<FieldElement>(any) ?? undefined) : undefined;
}

/** All fields in the order of the page. */
export function fieldsIn(root: ParentNode): readonly FieldElement[] {
  return [...root.querySelectorAll<FieldElement>(any)];
}

/** Those that are shown: the page view has no header. */
export function shownFields(root: ParentNode): readonly FieldElement[] {
  return fieldsIn(root).filter(({ offsetParent }) => offsetParent !== null);
}

/** The field of a name; of several lines of prose that count alike the one that says `text`. */
export function fieldNamed(root: ParentNode, name: string, text: string): FieldElement | undefined {
  const same = fieldsIn(root).filter(({ dataset }) => dataset.field === name);
  return same.find(({ dataset }) => dataset.text === text) ?? (isProse(name) ? undefined : same[0]);
}

/** Whether a name only counts lines that read the same. */
export function isProse(name: string): boolean {
  return /^\u00b6\d/.test(name);
}

/** Whether a field holds paragraphs, so that its text may have several lines. */
export function hasLines({ dataset: { field = '' } }: FieldElement): boolean {
  return field.startsWith('\u00b6');
}

/** What a field shows, without the sign of what was found there. */
export function shownIn(field: Element): string {
  const copy = field.cloneNode(true) as Element;
  for (const flag of copy.querySelectorAll('.gk-flag')) {
    flag.remove();
  }
  return copy.textContent?.trim() ?? '';
}

/** How a field is called: by the headings of its row and column, or by the key of its line. */
export function calledAs(field: FieldElement): string {
  const ids = field.getAttribute('headers')?.split(' ') ?? [];
  const headings = ids.flatMap((id) => document.getElementById(id) ?? []).map(shownIn);
  if (headings.length > 0) {
    return headings.join(' · ');
  }
  return field.previousElementSibling?.matches('dt') ? shownIn(field.previousElementSibling) : '';
}

/** Whether what a field names can be typed into: what stands below a line that cannot be read cannot. */
export function isOpen({ classList }: FieldElement): boolean {
  return !classList.contains('form-gone');
}
