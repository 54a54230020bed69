import type { LineUnit, Unit } from './units.ts';

const note = /^[[\uff3b\u3014\u3010](\d{1,2})[\]\uff3d\u3015\u3011]\s*(?=\S)/;

/** Whether a line is a footnote as the report language has it. */
export function isFootnote(unit: Unit | undefined): boolean {
  return unit?.kind === 'line' && /^\[\^[^\]]+\]:/.test(unit.text);
}

/** Texts without any marking have `[1]` behind a word, and a line `[1] …` further below: both become a footnote. */
export function withFootnotes(units: readonly Unit[]): readonly Unit[] {
  const notes = new Map<string, Unit>();
  for (const [index, unit] of units.entries()) {
    const number = unit.kind === 'line' ? note.exec(unit.text)?.[1] : undefined;
    const isMeant =
      number !== undefined && !notes.has(number) && units.slice(0, index).some((one) => marks(one, number));
    if (isMeant) notes.set(number, unit);
  }
  if (notes.size === 0) return units;
  return units.map((unit) => {
    if (unit.kind !== 'line') return unit;
    const number = note.exec(unit.text)?.[1];
    if (number !== undefined && notes.get(number) === unit)
      return exchanged(unit, (text) => text.replace(note, `[^${number}]: `));
    return exchanged(unit, (text) =>
      text.replace(anyMark, (mark, own: string) => (notes.has(own) ? `[^${own}]` : mark)),
    );
  });
}

const anyMark = /(?<=\S)[[\uff3b](\d{1,2})[\]\uff3d]/g;

function marks(unit: Unit, number: string): boolean {
  return unit.kind === 'line' && [...unit.text.matchAll(anyMark)].some(([, own]) => own === number);
}

function exchanged(unit: LineUnit, change: (text: string) => string): LineUnit {
  return { ...unit, text: change(unit.text), written: change(unit.written) };
}
