import { attachmentIn } from '../../language/attachments.ts';
import { isFormatChoice, type ReportFile } from '../../language/generated/ast.ts';
import type { HeaderKey } from '../../language/header-keys.ts';
import { narrowedValue, reportYear } from '../../language/header-values.ts';
import { readDay } from '../calendar-day.ts';
import type { AttachedFile, Header, HeaderEntry } from '../written.ts';
import { firstLineEnd, rangeOfProperty } from './positions.ts';

/** Reads the `键: 值` lines; of two lines with one key the first counts. */
export function readHeader(file: ReportFile): Header {
  const entries = file.header.map((item): HeaderEntry => {
    const choice = isFormatChoice(item);
    const keyRange = rangeOfProperty(item, choice ? 'key' : 'name');
    return {
      key: choice ? item.key : item.name,
      value: choice ? (item.format?.$refText ?? '') : narrowedValue(item.name, item.value ?? ''),
      keyRange,
      valueRange: rangeOfProperty(item, choice ? 'format' : 'value', firstLineEnd(item)),
    };
  });
  const value = (key: HeaderKey) => entries.find((entry) => entry.key === key && entry.value !== '')?.value;
  const body = value('机关');
  const kind = value('机关类型');
  const year = reportYear(file);
  const published = readDay(value('发布日期') ?? '');
  const dated = readDay(value('成文日期') ?? '');
  const signs = entries.some(({ key }) => key === '落款');
  const signer = signs ? (value('落款') ?? body) : undefined;
  const attachments = entries.flatMap((entry) =>
    entry.key === '附件' && entry.value !== '' ? [readAttachment(entry)] : [],
  );
  return {
    entries,
    contents: value('目录') === '是',
    ...(value('含本级') === '是' && { includesOwn: true }),
    attachments,
    ...(body === undefined ? {} : { body }),
    ...(kind === undefined ? {} : { bodyKind: kind }),
    ...(year === undefined ? {} : { year }),
    ...(published === undefined ? {} : { published }),
    ...(signer === undefined ? {} : { signer }),
    ...(dated === undefined ? {} : { dated }),
  };
}

function readAttachment({ value, valueRange: range }: HeaderEntry): AttachedFile {
  const { name, path, pathStart } = attachmentIn(value);
  const start = { line: range.start.line, character: range.start.character + pathStart };
  return path === undefined
    ? { name, pathRange: range, range }
    : { name, path, pathRange: { start, end: range.end }, range };
}
