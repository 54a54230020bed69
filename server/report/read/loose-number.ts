import Big from 'big.js';
import { halfWidth } from '../../language/label-key.ts';
import type { LooseNumber } from '../evaluated.ts';
import type { FormatColumn } from '../format.ts';
import type { Reading } from '../written.ts';
import { withoutInvisible } from './invisible.ts';
import { writtenNumber } from './numerals.ts';
import { inColumnUnit, readCell, unitOf } from './read-cell.ts';

/** A number before its column is asked; the sign of `增` and `减` is only meant where a column takes signs. */
interface Core {
  readonly reading: Reading & { readonly kind: 'number' };
  readonly certain: boolean;
  readonly change?: boolean;
}

/** A longer text is no number with a remark. */
const longest = 300;

// What offices write for none. 无法统计 and 无数据 say something else.
const none =
  /^(?:本?年度?内?|全年|本机关|本单位|[本我](?:局|委|办|厅|部门))*(?:(?:暂?无|没有|未(?:发生|涉及|开展|收到|收取|产生|制发|办理)|不(?:涉及|适用|存在))(?:发生|涉及|此项?|此类|该项?|该类|相关|情况|事项|业务|申请|案件|收费|行为|权限?|项目)*|空|[-\u2013-\u2015\u2500_/\\~\u301c\uff5e\uff0f\uff3c]+|none|nil|n\/?a)$/i;
const unchanged = /^(?:持平|不变|无变化|没有变化|无增减|未变)$/;
const measures = '(?:件次|人次|个次|宗次|[件项个次宗起份条家人篇本册部户名例笔场批种类张道])';
const counted = new RegExp(`^(.+?)\\s*${measures}$`);
const onlyMeasure = new RegExp(`^(?:单位[:：]?)?\\s*${measures}$`);
const summed = /^(?:一?共计?|总?计|合计|小计|总数|总共)[:：]?\s*/;
const approximate = /^(?:大?约|近|将近|超过?|逾|不足|不到|至少|大概|大致|上下)\s*|\s*(?:余|多|左右|上下|以上|以内|许)$/;
const more = /^(?:净?增加?|新增|上升|增长)了?\s*/;
const less = /^(?:净?减少?|下降|降低?|负)了?\s*/;
const lessMark = /^[\u25b3\u25b2\u25bc]\s*(?=\d)/;
/** An author's own doubt or slip of the hand behind a number: `12?`, `12/`. */
const afterthought = /(?<=^[+-]?[\d,]*\d)\s*[?\uff1f/+=-]$/;
/** A blank in the word, a Chinese full stop for the point. */
const splitUnit = /(?<=[\u4e07\u4ebf])\s+(?=\u5143)/;
const misreadPoint = /(?<=\d)(?:[\u3002\u00b7\u2022]| \.|\. )(?=\d)/;
const currency = /^(?:人民币|RMB|CNY|[\u00a5\uffe5])\s*/i;
const grouped = /^[+-]?\d{1,3}(?:[ '\u2019]\d{3})+(?! ?\d)/;
const zeros = /[oO\u039f\u25cb\u3007]/g;
const ones = /[lI|]/g;

const opening = '([\u3010\u3014\uff08\uff3b';
const closing = ')]\u3011\u3015\uff09\uff3d';
const words =
  /^(.*?[\d\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u96f6件项个次宗起份条笔元])\s*[,;:\u3001\u3002\uff0c\uff1b\uff1a]?\s*((?:其中|含|包括|包含|不含|均[为系属]?|全部|较|比|同比|另|注[:：]|按)[^\d]?.*)$/;
const footnote = /^(.*[\d零一二三四五六七八九十百千万])\s*((?:[*\u2217\u203b\u2460-\u2473]|注\d*|\[\d+\])+)$/;
/** A remark that says the number is not, or may not be, what it says. */
const doubtful =
  /^(?:大?约|将?近|估|预计|暂|待|或|可能)|应[为是]|更正|改为|[?\uff1f]|不确定|左右|未核|疑似|存疑|大概|^[\d.,\s*\u2217\u203b\u2460-\u2473[\]]*$/;

/**
 * The number that a text holds which is no plain number: 0 for 无 or a dash, 12 for 12件 or 十二, 1234 for `1 234`, 22 for
 * `22（其中修订16件）`, -4 for 减4 where the column takes signs, 30 for 约30, which is not certain. Undefined where there is
 * none, or more than one: 12+3, 一百二, 详见附件. Without a column the text may be any number.
 */
export function looseNumber(text: string, column?: FormatColumn): LooseNumber | undefined {
  const clean = undecorated(withoutInvisible(text).replace(/\s/g, ' ').trim());
  if (clean === '' || clean.length > longest) return undefined;
  const [main, remark] = parted(clean);
  if (remark === undefined) return inColumn(coreOf(main, column), column);
  const said = withoutBrackets(halfWidth(remark));
  if (onlyMeasure.test(said)) return inColumn(coreOf(main, column), column);
  const withUnit = /^(?:单位[:：]?)?\s*([万亿]?元)$/.exec(said)?.[1];
  const number = inColumn(coreOf(withUnit === undefined ? main : main + withUnit, column), column);
  if (!number || withUnit !== undefined) return number;
  return { ...number, remark, certain: number.certain && !doubtful.test(said) };
}

/** Without what only sets a number off: quotes, bold marks, the apostrophe of a spreadsheet, an end of sentence. */
function undecorated(text: string): string {
  const bare = text
    .replace(/^(\*\*|__|`)(.+)\1$/, '$2')
    .replace(/^["\u201c\u300c'](.+)["\u201d\u300d']$/, '$1')
    .replace(/^['\u2018\u2019](?=\d)/, '');
  return bare.replace(/(?<=.)[.,;\u3001\u3002\uff0c\uff0e\uff1b]$/, '').trim();
}

function parted(text: string): readonly [main: string, remark?: string] {
  const bracket = [...text].findIndex((character, index) => index > 0 && opening.includes(character));
  if (bracket > 0 && isOneBracket(text.slice(bracket))) return [text.slice(0, bracket).trim(), text.slice(bracket)];
  for (const pattern of [words, footnote]) {
    const [, main, remark] = pattern.exec(text) ?? [];
    if (main !== undefined && remark !== undefined) return [main, remark];
  }
  return [text];
}

function withoutBrackets(text: string): string {
  const inside = opening.includes(text.charAt(0)) ? text.slice(1) : text;
  return (closing.includes(inside.charAt(inside.length - 1)) ? inside.slice(0, -1) : inside).trim();
}

/** Whether a text is in one pair of brackets from end to end, the last of which may be missing. */
function isOneBracket(text: string): boolean {
  let depth = 0;
  return [...text].every((character, index, all) => {
    if (opening.includes(character)) depth++;
    else if (closing.includes(character)) depth--;
    return depth > 0 || index === all.length - 1;
  });
}

function coreOf(text: string, column: FormatColumn | undefined): Core | undefined {
  const plain = halfWidth(text).trim();
  if (none.test(plain) || (column?.signed && unchanged.test(plain)))
    return { reading: { kind: 'number', value: new Big(0) }, certain: true };
  const bare = plain.replace(summed, '');
  const about = bare.replace(approximate, '');
  if (about !== bare) return uncertain(coreOf(about, column));
  for (const [pattern, sign] of [
    [more, 1],
    [less, -1],
    [lessMark, -1],
  ] as const) {
    const amount = bare.replace(pattern, '');
    if (amount !== bare) return changed(coreOf(amount, column), sign);
  }
  return digitsOf(bare, column);
}

function digitsOf(text: string, column: FormatColumn | undefined): Core | undefined {
  const money = text.replace(currency, '').replace(splitUnit, '');
  if (money !== text) return amountOf(money, column);
  const pointed = text.replace(misreadPoint, '.');
  if (pointed !== text) return uncertain(digitsOf(pointed, column));
  if (/^=\s*\d/.test(text)) return digitsOf(text.slice(1).trim(), column);
  const settled = text.replace(afterthought, '');
  if (settled !== text) return uncertain(digitsOf(settled, column));
  const exact = exactly(text) ?? exactly(text.replace(/^([+-]) +/, '$1'));
  if (exact) return exact;
  if (grouped.test(text)) return digitsOf(text.replace(/(?<=\d)[ '\u2019](?=\d{3})/g, ''), column);
  const [, tens] = /^([\d.,]+) *万$/.exec(text) ?? [];
  if (tens !== undefined) return column && unitOf(column) !== undefined ? exactly(`${tens}万元`) : thousands(tens);
  const measured = counted.exec(text)?.[1];
  if (measured !== undefined) {
    const many = measured.replace(/(?<=\d)[余多]$/, '');
    const core = many === '' ? undefined : digitsOf(many, column);
    return many === measured ? core : uncertain(core);
  }
  const digits = text.replace(zeros, '0').replace(ones, '1');
  // A word of these letters alone may be anything; a single one is a digit that was mistyped.
  if (/^\d+$/.test(digits) && (/\d/.test(text) || text.length === 1)) {
    const core = exactly(digits);
    return /^[lI|]$/.test(text) ? uncertain(core) : core;
  }
  const said = writtenNumber(text);
  return said === undefined ? undefined : exactly(said.toString());
}

/** ¥ before a number is of 元; where its column is in another unit, small amounts and long fractions may be in that. */
function amountOf(money: string, column: FormatColumn | undefined): Core | undefined {
  if (/元$/.test(money)) return exactly(money);
  if (/[万亿]$/.test(money)) return exactly(`${money}元`);
  const core = exactly(money);
  const isOfColumn = column?.unit !== undefined && (core?.reading.value.lt(1000) || /\.\d{3,}$/.test(money));
  return isOfColumn && !core?.reading.value.eq(0) ? uncertain(core) : exactly(`${money}元`);
}

/** `3万` as a count is most likely rounded. */
function thousands(tens: string): Core | undefined {
  const core = exactly(tens);
  return core && { reading: { kind: 'number', value: core.reading.value.times(10_000) }, certain: false };
}

function exactly(text: string): Core | undefined {
  const reading = readCell(text);
  return reading.kind === 'number' ? { reading, certain: true } : undefined;
}

function uncertain(core: Core | undefined): Core | undefined {
  return core && { ...core, certain: false };
}

function changed(core: Core | undefined, sign: 1 | -1): Core | undefined {
  if (!core || core.change || core.reading.value.lt(0)) return undefined;
  return { ...core, reading: { ...core.reading, value: core.reading.value.times(sign) }, change: true };
}

/** The number as its column has it; undefined where the column cannot hold it. */
function inColumn(core: Core | undefined, column: FormatColumn | undefined): LooseNumber | undefined {
  if (!core) return undefined;
  const { reading, certain, change = false } = core;
  const { unit } = reading;
  const written = (value: Big) => ({ value, written: value.toFixed(), certain });
  if (!column) return unit === undefined && !change ? written(reading.value) : undefined;
  const value = inColumnUnit(reading, column);
  if (!value || (change && !column.signed) || (value.lt(0) && !column.signed)) return undefined;
  if (!column.decimal && !value.mod(1).eq(0)) return undefined;
  if (!column.writesUnit || unit === undefined) return written(value);
  return { value, unit, written: `${reading.value.toFixed()}${unit}`, certain };
}
