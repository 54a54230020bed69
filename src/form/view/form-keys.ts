import { cellMapOf, type Direction } from './cell-map.ts';
import type { FieldInput } from './field-input.ts';
import { type FieldElement, hasLines, isOpen, shownFields } from './page-fields.ts';

/** Where keys lead, and what they do besides. */
export interface KeyManners {
  readonly root: ParentNode;
  readonly input: FieldInput;
  /** The author goes to a field. */
  readonly goTo: (field: FieldElement) => void;
  /** Selects the cells up to the next one in a direction. */
  readonly extend: (direction: Direction, toEdge: boolean) => void;
  /** Goes to what mends the finding at the field; false where nothing does. */
  readonly toFixes: () => boolean;
  /** Enters a text without typing it. */
  readonly enter: (field: FieldElement, text: string) => void;
  readonly selectAll: (field: FieldElement) => void;
  readonly giveUp: (field: FieldElement) => void;
  /** Whether something entered is not in the text yet. */
  readonly isWaiting: () => boolean;
  /** Saves when it is. */
  readonly save: () => void;
}

const arrows: ReadonlyMap<string, Direction> = new Map([
  ['ArrowRight', [1, 0]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowDown', [0, 1]],
  ['ArrowUp', [0, -1]],
]);

/** The keyboard of a grid, as the ARIA practices and spreadsheets have it, with the fields around the tables as its rows. */
export function listenForKeys(manners: KeyManners): void {
  manners.input.element.addEventListener('keydown', (event) => {
    const { field } = manners.input;
    // What belongs to an input method is not ours: on Windows only its code says so.
    if (field === undefined || event.isComposing || event.keyCode === 229) {
      return;
    }
    const isTaken =
      saves(event, manners) ||
      (manners.input.isOpen ? whileOpen(event, field, manners) : whileClosed(event, field, manners));
    if (isTaken) {
      event.preventDefault();
      // Nor is what is taken here for the workbench.
      event.stopPropagation();
    }
  });
}

/** The workbench would save what is not written yet without it. */
function saves({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent, manners: KeyManners): boolean {
  const { input, isWaiting, save } = manners;
  if (key.toLowerCase() !== 's' || !(ctrlKey || metaKey) || shiftKey || altKey || !(input.isOpen || isWaiting())) {
    return false;
  }
  input.close();
  input.element.select();
  save();
  return true;
}

function whileOpen(event: KeyboardEvent, field: FieldElement, manners: KeyManners): boolean {
  const { input } = manners;
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if ((ctrlKey || metaKey) && /^[zy]$/i.test(key)) {
    // The input undoes its own typing; the workbench would undo the text.
    event.stopPropagation();
    return false;
  }
  if (ctrlKey || metaKey || altKey) {
    return false;
  }
  if (key === 'Escape') {
    input.cancel();
    return true;
  }
  if (key === 'Enter' && !(shiftKey && hasLines(field))) {
    input.close();
    goDown(field, shiftKey ? -1 : 1, manners);
    return true;
  }
  if (key === 'Tab') {
    input.close();
    return goAlong(field, shiftKey ? -1 : 1, manners);
  }
  const direction = arrows.get(key);
  if (input.isTyped && !hasLines(field) && direction?.[0] === 0) {
    input.close();
    return move(field, direction, false, manners);
  }
  return false;
}

function whileClosed(event: KeyboardEvent, field: FieldElement, manners: KeyManners): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  const isWide = ctrlKey || metaKey;
  const direction = arrows.get(key);
  if (altKey) {
    if (isWide) {
      return false;
    }
    if (key === 'Enter') {
      return manners.toFixes();
    }
    // As in spreadsheets, to add up what stands beside.
    if (event.code !== 'Equal') {
      return false;
    }
    manners.enter(field, '=');
    return true;
  }
  if (direction !== undefined) {
    if (shiftKey) {
      manners.extend(direction, isWide);
      return true;
    }
    return move(field, direction, isWide, manners);
  }
  if (key === 'Home' || key === 'End') {
    return goToEnd(field, key === 'Home' ? 0 : 1, isWide, manners);
  }
  if (isWide) {
    if (key.toLowerCase() === 'a') {
      manners.selectAll(field);
      return true;
    }
    return false;
  }
  switch (key) {
    case 'Tab':
      return goAlong(field, shiftKey ? -1 : 1, manners);
    case 'Enter':
    case 'F2':
      if (isOpen(field)) {
        manners.input.open();
      }
      return true;
    case 'Delete':
    case 'Backspace':
      manners.enter(field, '');
      return true;
    case 'F7':
      goToNextEmpty(field, manners);
      return true;
    case 'Escape':
      manners.giveUp(field);
      return false;
    default:
      return false;
  }
}

function move(field: FieldElement, direction: Direction, toEdge: boolean, manners: KeyManners): boolean {
  const next = cellMapOf(field)?.step(field, direction, toEdge);
  if (next !== undefined) {
    manners.goTo(next);
  } else if (direction[1] !== 0 && !toEdge) {
    leaveTable(field, direction[1], manners);
  }
  return true;
}

/** Up or down from the edge of a table, or from what stands in none. */
function leaveTable(field: FieldElement, down: number, { root, goTo }: KeyManners): void {
  const fields = shownFields(root);
  const table = field.closest('table');
  const beyond = fields.filter((other) => table === null || other.closest('table') !== table || other === field);
  const next = beyond[beyond.indexOf(field) + down];
  if (next !== undefined) {
    goTo(next);
  }
}

/** Down a column; along where fields do not stand below each other. */
function goDown(field: FieldElement, down: 1 | -1, manners: KeyManners): void {
  if (cellMapOf(field)?.hasRows) {
    move(field, [0, down], false, manners);
  } else {
    goAlong(field, down, manners);
  }
}

/** To the next field; whoever is at the last leaves the form. */
function goAlong(field: FieldElement, step: 1 | -1, { root, goTo }: KeyManners): boolean {
  const fields = shownFields(root);
  const next = fields[fields.indexOf(field) + step];
  if (next !== undefined) {
    goTo(next);
  }
  return next !== undefined;
}

function goToEnd(field: FieldElement, end: 0 | 1, ofTable: boolean, { goTo }: KeyManners): boolean {
  const grid = cellMapOf(field);
  const next = ofTable ? grid?.ends[end] : grid?.step(field, end === 0 ? [-1, 0] : [1, 0], true);
  if (next !== undefined) {
    goTo(next);
  }
  return grid !== undefined;
}

/** Behind the last comes the first. */
export function goToNextEmpty(
  field: FieldElement | undefined,
  { root, goTo }: Pick<KeyManners, 'root' | 'goTo'>,
): void {
  const fields = shownFields(root);
  const at = field === undefined ? -1 : fields.indexOf(field);
  const next = [...fields.slice(at + 1), ...fields.slice(0, at)].find(({ dataset }) => dataset.empty !== undefined);
  if (next !== undefined) {
    goTo(next);
  }
}
