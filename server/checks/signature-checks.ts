import type { HeaderKey } from '../language/header-keys.ts';
import type { Report } from '../report/report.ts';
import type { Paragraph, Section } from '../report/written.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { entryOf, lineForKey } from './header-checks.ts';
import { dayMeant } from './header-proposals.ts';
import { replacement } from './repair.ts';

/** The last paragraphs of a report are the name of an agency and a day: they print as text, and nobody checks the day. */
const typedSignature: Check<{ readonly signer: string | undefined; readonly day: string | undefined }> = {
  id: 'typed-signature',
  name: '落款写在正文',
  level: 'hint',
  source: sources.reportManual,
  message: ({ signer, day }) => ({
    zh: `报告末尾的${[signer && `署名“${signer}”`, day && `日期“${day}”`].filter(Boolean).join('和')}写成了正文；请写在报头的“落款”和“成文日期”，正式报告按公文格式排在末尾`,
    en: `${[signer && `The signature “${signer}”`, day && `the date “${day}”`].filter(Boolean).join(' and ')} at the end of the report ${signer && day ? 'are' : 'is'} written as text. Use the header fields 落款 and 成文日期: the finished report sets them as official documents do`,
  }),
};

/** What the end of a report is signed with. */
interface TypedSignature {
  readonly paragraphs: readonly Paragraph[];
  readonly signer?: string;
  readonly day?: string;
}

/** What stands in 落款 is printed; these words say what shall become of the signature instead. */
const signatureValue: Check<{ readonly text: string; readonly isWanted: boolean }> = {
  id: 'signature-value',
  name: '落款写法',
  level: 'warning',
  source: sources.reportManual,
  message: ({ text, isWanted }) =>
    isWanted
      ? {
          zh: `落款将印成“${text}”；署本机关名称的，“落款:”后面空着即可`,
          en: `The report will be signed “${text}”. To sign with the name of the agency, leave 落款 empty`,
        }
      : {
          zh: `落款将印成“${text}”；不要落款的，请删去这一行`,
          en: `The report will be signed “${text}”. For no signature, delete this line`,
        },
};

const unsigned = /^(?:无|没有|暂无|不署|不署名|不落款|不要|不需要|略|否|空|[/／\u2014\u2013-]+)$/;
const signed = /^(?:是|有|要|需要|署名|落款|同上|本机关|本单位|机关名称|单位名称)$/;

function* checkSignerIsAName(report: Report): Iterable<Finding> {
  const entry = entryOf(report, '落款');
  const text = entry?.value.trim() ?? '';
  if (!entry || !(unsigned.test(text) || signed.test(text))) return;
  const { line } = entry.keyRange.start;
  const isWanted = signed.test(text);
  const whole = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  yield found(
    signatureValue,
    entry.valueRange,
    { text, isWanted },
    replacement(isWanted ? entry.valueRange : whole, ''),
  );
}

const numerals = '\u3007\u25cb\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341'; // 〇○零一…十
const day = `(?:20\\d\\d|[${numerals}]{4})\\s*[-/.\\u5e74]\\s*[\\d${numerals}]{1,3}\\s*[-/.\\u6708]\\s*[\\d${numerals}]{1,3}\\s*\\u65e5?`;
const dayAlone = new RegExp(`^[(\\uff08]?\\s*(${day})\\s*[)\\uff09]?$`);
const nameAndDay = new RegExp(`^(\\S.*?)\\s*[(\\uff08]?\\s*(?<!\\d)(${day})\\s*[)\\uff09]?$`);
/** What a seal is asked for by; it is no part of the name. */
const seal = /\s*[(\uff08](?:\u76d6\u7ae0|\u516c\u7ae0|\u5370\u7ae0|\u7ae0)[)\uff09]\s*/g;
const agency =
  /^[^\s,.;:!?\uff0c\u3002\uff1b\uff1a\uff01\uff1f\u3001\u201c\u201d]{2,40}(?:[\u5c40\u59d4\u529e\u5385\u90e8\u9662\u5904\u6240\u7ad9\u961f\u7f72\u793e\u4f1a]|\u653f\u5e9c|\u529e\u516c\u5ba4|\u529e\u4e8b\u5904|\u4e2d\u5fc3|\u516c\u53f8|\u5927\u5b66|\u5b66\u6821|\u59d4\u5458\u4f1a)$/;

/** One finding at the name, or at the day where it stands alone; nobody signs in the middle of a report. */
function* checkSignatureIsInHeader(report: Report): Iterable<Finding> {
  const typed = typedSignatureOf(report);
  const [first] = typed?.paragraphs ?? [];
  if (!typed || !first) return;
  const { signer, day: dayText } = typed;
  const written: readonly (readonly [HeaderKey, string | undefined])[] = [
    ['落款', signer && (signer === report.header.body ? '' : signer)],
    ['成文日期', dayText && dayMeant(dayText, report.header.year)],
  ];
  const header = written.flatMap(([key, value]) =>
    value === undefined || entryOf(report, key) ? [] : [{ key, value, line: lineForKey(report, key) }],
  );
  const lines = typed.paragraphs.map(({ range }) => range.start.line);
  yield found(typedSignature, first.range, { signer, day: dayText }, { data: { kind: 'to-header', lines, header } });
}

/** The signature among the last paragraphs of the last chapter; undefined where they are none. */
function typedSignatureOf(report: Report): TypedSignature | undefined {
  const chapter = report.chapters.at(-1);
  const blocks = chapter ? lastBlocks(chapter) : [];
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return undefined;
  const text = last.text.trim();
  const alone = dayAlone.exec(text)?.[1];
  if (alone !== undefined && dayMeant(alone, undefined) !== undefined) {
    const above = blocks.at(-2);
    const signer = above?.kind === 'paragraph' ? signerIn(above.text, report) : undefined;
    if (above?.kind === 'paragraph' && signer !== undefined) return { paragraphs: [above, last], signer, day: alone };
    return blocks.length > 1 ? { paragraphs: [last], day: alone } : undefined;
  }
  const [, name = '', dated] = nameAndDay.exec(text) ?? [];
  const signer = signerIn(dated === undefined ? text : name, report);
  if (signer === undefined || (dated === undefined && signer !== report.header.body)) return undefined;
  if (dated === undefined) return { paragraphs: [last], signer };
  return dayMeant(dated, undefined) === undefined ? undefined : { paragraphs: [last], signer, day: dated };
}

function lastBlocks({ blocks, sections }: Pick<Section, 'blocks' | 'sections'>): Section['blocks'] {
  const section = sections.at(-1);
  return section ? lastBlocks(section) : blocks;
}

/** The agency that a line names, and nothing else. */
function signerIn(text: string, { header }: Report): string | undefined {
  const name = text.replace(seal, '').replace(/\s+/g, '').trim();
  return name === header.body || agency.test(name) ? name : undefined;
}

export const signatureChecks: CheckGroup = {
  checks: [signatureValue, typedSignature],
  checkers: [checkSignerIsAName, checkSignatureIsInHeader],
};
