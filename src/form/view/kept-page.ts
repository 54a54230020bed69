import { fieldNamed, fieldsIn } from './page-fields.ts';

/**
 * Brings an older page that is kept up to date where it can be: its fields become those of the text as it is now, at the
 * places that they have on the page; those that are not in the text any more are shown as they were, and closed.
 */
export function bringUpToDate(kept: ParentNode, current: ParentNode): void {
  for (const field of fieldsIn(kept)) {
    const { field: name = '', text = '', line, end, character } = field.dataset;
    const now = fieldNamed(current, name, text);
    if (now === undefined) {
      field.classList.add('form-gone');
      continue;
    }
    const renewed = field.ownerDocument.importNode(now, true);
    for (const [key, value] of Object.entries({ line, end, character })) {
      if (value === undefined) {
        delete renewed.dataset[key];
      } else {
        renewed.dataset[key] = value;
      }
    }
    field.replaceWith(renewed);
  }
}
