import assert from 'node:assert/strict';
import { Entries } from '../../../src/form/view/entries.ts';
import type { FieldElement } from '../../../src/form/view/page-fields.ts';

/** A field as far as entries look at one. */
function fieldSaying(text: string): FieldElement {
  const classes = new Set<string>();
  return {
    dataset: { field: '表.行.列', text },
    textContent: text,
    classList: {
      contains: (name: string) => classes.has(name),
      add: (name: string) => classes.add(name),
      remove: (...names: string[]) => void names.map((name) => classes.delete(name)),
    },
    removeAttribute: () => undefined,
  } as unknown as FieldElement;
}

function pageOf(...fields: FieldElement[]): ParentNode {
  return { querySelectorAll: () => fields } as unknown as ParentNode;
}

const isPending = ({ classList }: FieldElement) => classList.contains('form-pending');

describe('entries that the page of a form does not show yet', () => {
  it('are shown on each page until that of the version that has them', () => {
    const entries = new Entries(pageOf());
    const { id } = entries.add(fieldSaying('1'), '1', { text: '2' });

    const older = fieldSaying('1');
    entries.showOn(pageOf(older), 7);
    assert.ok(isPending(older));
    assert.equal(older.dataset.text, '2');
    assert.equal(entries.written(id, 8), false);

    const newer = fieldSaying('2');
    entries.showOn(pageOf(newer), 8);
    assert.ok(!isPending(newer));
  });

  it('ask for the page again where it came before the answer that they are written', () => {
    const entries = new Entries(pageOf());
    const { id } = entries.add(fieldSaying('1'), '1', { text: '2' });

    const early = fieldSaying('2');
    entries.showOn(pageOf(early), 8);
    assert.ok(isPending(early), 'nobody knows yet that this page has it');
    assert.equal(entries.written(id, 8), true);

    const again = fieldSaying('2');
    entries.showOn(pageOf(again), 8);
    assert.ok(!isPending(again));
    assert.equal(entries.isWaiting, false);
  });
});
