import type { Level } from '../checks/check.ts';

/** Colours by what they mean. */
export type Paint = Readonly<Record<Level | 'strong' | 'faint', (text: string) => string>>;

// Select Graphic Rendition codes (ECMA-48): what switches the style on, and off again.
const styles: Readonly<Record<keyof Paint, readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  hint: [36, 39],
  strong: [1, 22],
  faint: [2, 22],
};

/** Colours for a terminal that has them, unless NO_COLOR is set to anything (no-color.org). */
export function painter(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): Paint {
  const coloured = isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
  const style = (name: keyof Paint) => (text: string) => {
    const [on, off] = styles[name];
    return coloured && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
  return {
    error: style('error'),
    warning: style('warning'),
    hint: style('hint'),
    strong: style('strong'),
    faint: style('faint'),
  };
}
