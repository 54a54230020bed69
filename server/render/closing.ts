import { printedKeys, valueKind } from '../language/header-keys.ts';
import { dayText } from '../report/calendar-day.ts';
import type { Header, HeaderEntry } from '../report/written.ts';
import { textWidth } from '../shared/text-width.ts';
import { fileAddress, webAddress } from './addresses.ts';
import type { CellMarks } from './cell-marks.ts';
import type {
  AttachmentEntry,
  Attachments,
  Footnotes,
  LaidOutBlock,
  PublicationData,
  PublicationEntry,
  Signature,
  SignatureLine,
} from './document.ts';

/** What stands behind the text of a report. */
export function closing(header: Header, footnotes: Footnotes | undefined, marks: CellMarks): LaidOutBlock[] {
  return [attachmentsOf(header, marks), signatureOf(header, marks), footnotes, publicationData(header, marks)].flatMap(
    (block) => block ?? [],
  );
}

/**
 * GB/T 9704-2012, 7.3.4: several are numbered, and no mark stands behind their names. A number that the author has typed is
 * not printed beside it.
 */
function attachmentsOf({ attachments }: Header, marks: CellMarks): Attachments | undefined {
  const entries = attachments.map(({ name, path, range }, index): AttachmentEntry => {
    const mark = marks.at(range);
    const address = path === undefined ? undefined : fileAddress(path);
    const number = attachments.length > 1 ? `${index + 1}.` : '';
    const [typed = '', digits] = /^\s*(\d{1,2})\s*[.．、](?!\d)\s*/.exec(name) ?? [];
    const bare = number !== '' && Number(digits) === index + 1 ? name.slice(typed.length) : name;
    return { number, name: bare || name, range, ...(address && { path: address }), ...(mark && { mark }) };
  });
  return entries.length === 0 ? undefined : { kind: 'attachments', entries };
}

/**
 * Who signs, and the day, as GB/T 9704-2012, 7.3.5.2, sets them for a single agency: the name two characters from the right
 * edge, the day below it begins two characters behind the name; a day longer than the name stands two characters from the
 * edge, and the name moves. Undefined for a report that nobody signs or dates.
 */
function signatureOf({ entries, signer, dated }: Header, marks: CellMarks): Signature | undefined {
  const written = entries.find(({ key, value }) => key === '成文日期' && value !== '')?.value;
  const day = dated ? dayText(dated) : written;
  const [nameWidth, dayWidth] = [textWidth(signer ?? '') / 2, textWidth(day ?? '') / 2];
  const isLonger = day !== undefined && dayWidth > nameWidth;
  const line = (key: string, text: string | undefined, indent: number): SignatureLine[] => {
    const range = entries.find((entry) => entry.key === key && (key === '落款' || entry.value !== ''))?.valueRange;
    const mark = range && marks.at(range);
    return text && range ? [{ text, range, indent, ...(mark && { mark }) }] : [];
  };
  const lines = [
    ...line('落款', signer, isLonger ? 4 + dayWidth - nameWidth : 2),
    ...line('成文日期', day, signer === undefined ? 4 : isLonger ? 2 : nameWidth - dayWidth),
  ];
  return lines.length === 0 ? undefined : { kind: 'signature', lines };
}

/**
 * Publication data at the end of the report, of a doubled key the first; undefined when the header gives none. The day that
 * the report is signed with is not told a second time.
 */
function publicationData(header: Header, marks: CellMarks): PublicationData | undefined {
  const { published, dated } = header;
  const isToldAbove = published !== undefined && dated !== undefined && dayText(published) === dayText(dated);
  const entries = printedKeys
    .filter((key) => !(isToldAbove && valueKind(key) === 'day'))
    .flatMap((key) => header.entries.find((entry) => entry.key === key && entry.value !== '') ?? [])
    .map((entry) => {
      const mark = marks.at(entry.valueRange);
      return { ...publicationEntry(entry, header), ...(mark && { mark }) };
    });
  return entries.length === 0 ? undefined : { kind: 'publication', entries };
}

function publicationEntry({ key, value, valueRange }: HeaderEntry, { published }: Header): PublicationEntry {
  if (valueKind(key) === 'day' && published) return { key, value: dayText(published), range: valueRange };
  const href = valueKind(key) === 'address' ? webAddress(value) : undefined;
  return { key, value, range: valueRange, ...(href && { href }) };
}
