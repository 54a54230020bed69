import type { Header, HeaderEntry } from '../report/report.ts';
import type { CellMarks } from './cell-marks.ts';
import type { PublicationData, PublicationEntry } from './document.ts';
import { webAddress } from './web-address.ts';

/** Header values that readers are told, in the order of the information sheet of government sites. */
const told = ['索引号', '文号', '发布日期', '责任编辑', '联系电话', '地址', '邮编', '网址'];

/** Publication data at the end of the report, of a doubled key the first; undefined when the header gives none. */
export function publicationData(header: Header, marks?: CellMarks): PublicationData | undefined {
  const entries = told
    .flatMap((key) => header.entries.find((entry) => entry.key === key && entry.value !== '') ?? [])
    .map((entry) => {
      const mark = marks?.at(entry.valueRange);
      return { ...publicationEntry(entry, header), ...(mark && { mark }) };
    });
  return entries.length === 0 ? undefined : { kind: 'publication', entries };
}

function publicationEntry({ key, value, valueRange }: HeaderEntry, { published }: Header): PublicationEntry {
  if (key === '发布日期' && published) {
    // GB/T 9704-2012: Arabic numerals, no zeros in front.
    return { key, value: `${published.year}年${published.month}月${published.day}日`, range: valueRange };
  }
  const href = key === '网址' ? webAddress(value) : undefined;
  return { key, value, range: valueRange, ...(href && { href }) };
}
