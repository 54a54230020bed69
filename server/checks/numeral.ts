import { halfWidth } from '../language/label-key.ts';
import { digit, ten } from '../report/read/numerals.ts';

const leading =
  /^\s*(?:\u7b2c\s*)?[(\uff08]?\s*([\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]+|\d+)\s*[\u3001.,\uff09)\u7ae0]/;

/** The number a heading begins with (`三、`, `（三）`, `3.`, `第三章`), from 1 to 99; undefined when it has none. */
export function leadingNumber(heading: string): number | undefined {
  const numeral = leading.exec(halfWidth(heading))?.[1];
  if (numeral === undefined) return undefined;
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const [tens, ones, ...rest] = numeral.split(ten);
  if (tens === undefined || rest.length > 0) return undefined;
  if (ones === undefined) return digit(tens);
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
