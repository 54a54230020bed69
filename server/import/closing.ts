import { dayMeant } from '../checks/header-proposals.ts';
import { labelKey } from '../language/label-key.ts';
import { readDay } from '../report/calendar-day.ts';
import { isFootnote } from './footnotes.ts';
import type { ImportNote } from './note.ts';
import { isPrintedField } from './subject.ts';
import type { LineUnit, Unit } from './units.ts';

/** What stands below the last chapter and belongs into the header: who signs, when, and what is attached. */
export interface Closing {
  /** Empty where it is the body itself; undefined where nobody signs. */
  readonly signer: string | undefined;
  readonly dated: string | undefined;
  /** Values of header lines. */
  readonly attachments: readonly string[];
  readonly used: readonly Unit[];
  readonly notes: readonly ImportNote[];
}

/** Reads the end of an article, from its last line up. `body` is whose report it is. */
export function closingOf(article: readonly Unit[], body: string): Closing {
  const lines = article.filter((unit): unit is LineUnit => unit.kind === 'line' && !isFootnote(unit));
  let end = lines.length;
  while (end > 0 && isFieldAt(lines, end - 1)) end -= isPrintedField(lines[end - 1]?.text ?? '') ? 1 : 2;
  const signature = signatureAbove(lines, end, body);
  const attached = attachmentsAbove(lines, end - signature.used.length);
  const used = [...attached.used, ...signature.used];
  const text = {
    zh: '文末的落款、日期、附件写入报头',
    en: 'Signature, day and attachments at the end were put into the header',
  };
  const source = used.map((line) => line.text).join(' ');
  const notes: ImportNote[] = used.length === 0 ? [] : [{ level: 'told', text, source }];
  return { ...signature, attachments: attached.values, used, notes };
}

/** A field that is printed below the text, on a line or with its value on the next. */
function isFieldAt(lines: readonly LineUnit[], at: number): boolean {
  const [name, value] = [lines[at - 1]?.text ?? '', lines[at]?.text ?? ''];
  return isPrintedField(value) || (/[:：]$/.test(name) && isPrintedField(name) && value.length < 80);
}

type Signature = Pick<Closing, 'signer' | 'dated'> & { readonly used: readonly LineUnit[] };

function signatureAbove(lines: readonly LineUnit[], end: number, body: string): Signature {
  const last = lines[end - 1];
  const none = { signer: undefined, dated: undefined, used: [] };
  if (!last) return none;
  // Nobody else than the body signs without a day.
  if (last.heading === 0 && isOfBody(last.text, body))
    return { ...none, signer: signerOf(last.text, body), used: [last] };
  const [, together = '', said = last.text] = signedOnOneLine.exec(last.text) ?? [];
  // As it is written, where a header may have it so.
  const dated = isDay(said) ? (readDay(said) ? said.trim() : dayMeant(said, undefined)) : undefined;
  if (dated === undefined) return none;
  if (together !== '' && isName(together, body)) return { signer: signerOf(together, body), dated, used: [last] };
  if (together !== '') return none;
  const above = lines[end - 2];
  if (above && isName(above.text, body)) return { signer: signerOf(above.text, body), dated, used: [above, last] };
  // A day that nobody signs is the last line of the article, and stays there.
  return none;
}

const signedOnOneLine = /^([\u4e00-\u9fff（）()]{4,30})[\s\u3000]+(\S{8,16})$/;

function isDay(text: string): boolean {
  return text.length <= 24 && (day.test(text) || /^\s*20\d\d[-./]\d{1,2}[-./]\d{1,2}\s*$/.test(text));
}

const day =
  /^\s*[2二][\s\d〇○零Oo一二三四五六七八九十]{3,7}年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日\s*$/;

function isOfBody(text: string, body: string): boolean {
  const [name, own] = [labelKey(text), labelKey(body)];
  return own !== '' && text.length <= own.length + 8 && !/[。，；：:]/.test(text) && name.startsWith(own);
}

/** The name of a body: this one's, or one that stands alone and ends as names of bodies do. */
function isName(text: string, body: string): boolean {
  const isOwn =
    body !== '' &&
    labelKey(text) !== '' &&
    (labelKey(body).endsWith(labelKey(text)) || labelKey(text).endsWith(labelKey(body)));
  return (
    text.length <= 30 &&
    !/[。，；：:,;]/.test(text) &&
    (isOwn || /(?:局|委|办|厅|府|会|室|院|中心|街道|镇|乡|队|所)$/.test(text))
  );
}

function signerOf(text: string, body: string): string {
  return labelKey(text) === labelKey(body) ? '' : text.trim();
}

const longestList = 20;

/** `附件：1.统计表`, its further ones on lines of their own. */
function attachmentsAbove(
  lines: readonly LineUnit[],
  end: number,
): { readonly values: readonly string[]; readonly used: readonly LineUnit[] } {
  for (let at = end - 1; at >= 0 && at >= end - longestList; at--) {
    const line = lines[at];
    if (!line || /[。；]/.test(line.text) || line.text.length > 80 || line.heading > 0) break;
    if (!/^附件\s*[:：]/.test(line.text)) continue;
    const used = lines.slice(at, end);
    const values = used.flatMap(({ written }, index) =>
      attachmentIn(index === 0 ? written.replace(/^附件\s*[:：]\s*/, '') : written),
    );
    return values.length > 0 ? { values, used } : { values: [], used: [] };
  }
  return { values: [], used: [] };
}

/** The value of a header line; none for an empty line. */
function attachmentIn(written: string): readonly string[] {
  const bare = written.replace(/^\s*\d{1,2}\s*[.．、]\s*/, '').trim();
  const [, label, path] = /^\[([^\]]+)\]\((\.{1,2}\/[^()\s]+)\)$/.exec(bare) ?? [];
  const name = (label ?? bare.replace(/^\[([^\]]+)\]\([^()\s]*\)$/, '$1')).replace(/["“”]/g, '');
  if (name === '') return [];
  return [path === undefined ? `"${name}"` : `"${name}" ${path}`];
}
