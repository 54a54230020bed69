import type { Format } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { remembered } from '../shared/remembered.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { entryOf } from './header-checks.ts';
import { allLines, fold, type Prose, proseOf } from './prose.ts';
import { replacement } from './repair.ts';

/** A hint of the format, a gap or a placeholder of a template that was not filled in. */
const leftoverText: Check<{ readonly text: string; readonly kind: 'hint' | 'gap' | 'stand-in' }> = {
  id: 'leftover-text',
  name: '模板残留',
  level: 'warning',
  source: { zh: '报告格式的“残留”；惯例', en: '残留 of the format; common practice' },
  message: ({ text, kind }) => {
    if (kind === 'hint')
      return {
        zh: `“${text}”是填写提示，不应出现在正式报告中；请写明内容后删去`,
        en: `“${text}” is a hint for authors and would appear in the finished report. Write the content and delete it`,
      };
    if (kind === 'gap')
      return {
        zh: `“${text}”中有一处未填，请补填`,
        en: `“${text}” has a gap. Fill it in`,
      };
    return {
      zh: `“${text}”是模板中的代替文字，请改为实际内容`,
      en: `“${text}” is a placeholder of a template. Replace it with the actual text`,
    };
  },
};

type Kind = Parameters<typeof leftoverText.message>[0]['kind'];

interface Leftover {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** What belongs there, where that is known. */
  readonly text?: string;
}

/** Measure words that numbers stand before. */
const measures =
  '(?:件|条|次|场|篇|项|份|期|个|起|宗|人次|万人次|人|家|户|批|例|部|册|页|处|名|位|元|万元|亿元|余条|余次|余件|%|个工作日|年|月|日)';
const bodies =
  '(?:省|自治区|市|州|盟|县|区|旗|乡|镇|街道|村|社区|厅|局|委|办|部门|单位|机关|政府|人民政府|管委会|中心|站|所|科|处|学校|医院|公司|网|网站|平台|公众号|领导)';

/** X, ×, ○ and the like where a word or number belongs; a single one only where nothing else can be meant. */
const numerals = '\u3007\u25cb\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341'; // 〇○零一…十
const marks = '[Xx\u00d7\u2613\u25cb\u25cf\u25a1\u25b3\u3007*#?]';
const standIns: readonly (readonly [RegExp, Kind])[] = [
  // 二〇XX年
  [/二[\u3007\u25cb零0](?:[Xx\u00d7\u25cb*_]{2}|二[Xx\u00d7*_])(?=年)/g, 'stand-in'],
  // X月X日, XX年XX月
  [/(?<![A-Za-z0-9\u00d7.@/-])(?:[Xx\u00d7]{1,4}年)?[Xx\u00d7]{1,2}月(?:[Xx\u00d7]{1,2}[日号])?/g, 'stand-in'],
  // XX篇, ××场, **件; 20XX年; X条
  [new RegExp(`(?<![A-Za-z0-9${numerals}\u00d7.@/-])${marks}{2,}(?= ?${measures})`, 'g'), 'stand-in'],
  [/(?<![A-Za-z0-9\u00d7.@/-])[Xx\u00d7](?=(?:件|条|次|场|篇|项|份|期|起|宗|年|月|日|万|%))/g, 'stand-in'],
  // N条, ○件, 第×季度
  [/(?<![A-Za-z0-9+\u00d7.@/-])[Nn](?=(?:件|条|次|场|篇|份|起|宗)(?![例目额]))/g, 'stand-in'],
  [
    new RegExp(`(?<![${numerals}\\d])[\u25cb\u25cf\u25b3](?=(?:件|条|次|场|篇|项|份|起|宗|元)(?![例目额]))`, 'g'),
    'stand-in',
  ],
  [/(?<=第)[Xx\u00d7\u25cb]+(?=季度|次|期|批|号|条|款|项)/g, 'stand-in'],
  [/(?<!\d)20[Xx\u00d7\u25cb*_]{2}(?=年|\D|$)/g, 'stand-in'],
  [/(?<!\d)202[Xx\u00d7\u25cb*_](?=年)/g, 'stand-in'],
  // 一是×××；二是……。
  [/(?<=是|^|[:;])(?:[Xx\u00d7\u25cb\u25b3]{2,}|\u2026+|\.{3,})(?=[,;。]|$)/g, 'stand-in'],
  // 公开信息……条
  [/\u2026+(?=(?:件|条|次|场|篇|项|份)(?![例目额件]))/g, 'stand-in'],
  // XX单位, ××市, ○○局; a surname in front makes it a person who is not to be named.
  [
    new RegExp(
      `(?<![A-Za-z0-9\u00d7.@/-])[Xx\u00d7\u25cb\u25b3]{2,}(?= ?${bodies}|\u3014?20\\d\\d\u5e74|政府信息)`,
      'g',
    ),
    'stand-in',
  ],
  [
    /(?<![\p{Script=Han}A-Za-z0-9])(?:某某(?=(?:省|市|县|区|镇|乡|街道|局|厅|委))|某某?(?=单位|部门|机关))/gu,
    'stand-in',
  ],
  // XX〔2024〕X号
  [/(?<=\u3015)[Xx\u00d7]+(?=号)/g, 'stand-in'],
  // 示例市XX管理办法
  [/(?<=[省市县区镇乡州旗局厅委])[Xx\u00d7\u25cb\u25b3]{2,}(?=\p{Script=Han})/gu, 'stand-in'],
  // 印发××管理办法, 《××条例》
  [
    /(?<=^|[\u300a\u3001。;,]|制定|印发|出台|开展|举办|召开|组织|发布|修订|实施)[Xx\u00d7\u25cb]{2,}(?=管理|办法|条例|规定|通知|意见|方案|细则|制度|系列|活动|工作|项目|会议|文件|培训)/g,
    'stand-in',
  ],
  // 电话：XXXXXXXX; xxgk@… is an address, 信息公开 in short
  [
    /(?<=(?:电话|传真|邮编|邮箱|地址|联系人|网址|编号|(?:单位|机关|部门|日期|时间)(?=:))(?:号码)?[:为是]?)[Xx\u00d7*]{2,}(?:-[Xx\u00d7*]{2,})?(?![A-Za-z0-9@.])/g,
    'stand-in',
  ],
  // 单位名称 (盖章), on a line of its own, where the signature belongs
  [
    /(?<=^\s*)(?:本?(?:单位|机关|部门|机构)(?:名称|全称)|填报单位)(?:\((?:公章|盖章|印章|签章|章)\))?(?=\s*[:]?\s*$)/g,
    'stand-in',
  ],
  // ____, also between words
  [/(?<![A-Za-z0-9.@/_])_{2,}(?![A-Za-z0-9.@/_])/g, 'gap'],
];

/** Words in brackets that tell authors what to write. */
const hints =
  /[([\u3010\u3014<](?:[^()[\]\u3010\u3011\u3014\u3015<>]{0,6}(?:此处|在此|此部分|该部分|本部分|这里)[^()[\]\u3010\u3011\u3014\u3015<>]*(?:填|写|描述|说明|插入|补充|报告|盖章)|请(?:在此|各单位|自行|根据实际|按实际|如实)?(?:情况)?(?:填写|填入|填报|输入|补充|写明|描述|说明)|(?:可|请)?(?:根据|按|结合)实际(?:情况)?(?:填写|填报|描述|说明|增删|调整)|文字描述|文字说明|[^()[\]\u3010\u3011\u3014\u3015<>,;。]{0,10}待(?:填|补充|补$|定$|核实|核对|核定|更新|确认|统计|核(?=[)\]\u3011\u3015>]))|待(?:填|补|定|核)|(?:不少于|不超过|控制在|限)\s?\d+字|可(?:另)?附(?:图|表|页)|插入|粘贴)[^()[\]\u3010\u3011\u3014\u3015<>]*[)\]\u3011\u3015>]|[([\u3010](?:略|填写|填报|填入|如有|如无|可选|待补|示例|样例|范例|模板|样本|单位名称|机关名称|部门名称|单位全称|时间|日期|数字|数量|年份)[)\]\u3011]/g;
/** The same without brackets, where it is all that a line says. */
const bareHints =
  /^\s*(?:请?(?:在)?(?:此处|此部分|该部分|本部分|这里)[^。;]{0,12}(?:填写|填报|输入|描述|说明|插入|补充)[^。;]{0,10}|请(?:填写|填报|输入|补充|插入)[^。;]{0,15}|待(?:补充|补|填写|填报|填|完善|定|核实)|[如若]无,?请?填(?:写|报)?["\u201c]?[0零无]["\u201d]?)[。.]?\s*$/g;
const emptyBrackets = /(?<!字[号体]:? ?|!)[([\u3010\u3014]\s*[)\]\u3011\u3015]/g;
/** 信息  条，: a blank where a number belongs. */
const gaps = new RegExp(
  `(?<=[\\p{Script=Han}:,])(?<![每各该此本这那某几数多首逐单同整上下一二三四五六七八九十百千万亿零\u3007两半])[ ]+(?=${measures}(?:[,;.。、)的]|其中|$))`,
  'gu',
);
const dateGaps = /年 *月 *日|年 +月|月 +日/g;
/** 电话：，邮编：。 */
const emptyLabels = /(?:联系)?(?:地址|邮编|邮政编码|电话|传真|邮箱|联系人)(?:号码)?: *(?=[,;。)])/g;
/** 本报告由单位名称编制: the words of a template where a name belongs. */
const nameHere =
  /(?:^|(?<=[由与向为是]|[。,;:"]))(?:本?单位名称|机关名称|部门名称|机构名称|单位全称|机关全称|填报单位|本单位全称)(?=\{|年|根据|依据|按照|政府|办公室|编制|认真|严格|高度|坚持|联系|关于|20\d\d)/g;

function* checkNothingIsLeftOver(report: Report): Iterable<Finding> {
  const leftoversIn = leftoversOf(report.format);
  // Who takes the official heading is rid of what stands in the one that is there.
  const variants = new Set(report.chapters.filter(({ variant }) => variant).map(({ heading }) => heading.range));
  for (const line of allLines(report)) {
    if (variants.has(line.range)) continue;
    const prose = proseOf(line);
    for (const { start, end, kind, text } of leftoversIn(prose.text)) {
      // What a header line gives is reported there.
      if (!prose.isTyped(start, end)) continue;
      const range = prose.rangeOf(start, end);
      const fix = replacement(range, kind === 'hint' ? '' : text);
      yield found(leftoverText, range, { text: excerpt(prose, start, end, kind), kind }, fix);
    }
  }
}

function* checkBodyIsNamed(report: Report): Iterable<Finding> {
  const entry = entryOf(report, '机关');
  if (entry === undefined || entry.value.trim() === '') return;
  if (isStandIn(entry.value)) yield found(leftoverText, entry.valueRange, { text: entry.value, kind: 'stand-in' });
}

/** Whether a name is none yet: XX市水务局, 单位名称. */
export function isStandIn(name: string): boolean {
  const { text } = fold(name);
  return leftoversOf(undefined)(text).length > 0 || /^(?:本?单位|机关|部门|机构)(?:名称|全称)$/.test(text.trim());
}

/** The stretches of a line, from where up to where, that are left over from a template. */
export function leftoverStretches(
  prose: Prose,
  { format }: Report,
): readonly { readonly start: number; readonly end: number }[] {
  return leftoversOf(format)(prose.text);
}

function findLeftovers(text: string, hintsOfForm: readonly RegExp[]): readonly Leftover[] {
  const all: Leftover[] = [];
  const add = (pattern: RegExp, kind: Kind, fix?: (found: string) => string | undefined) => {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (match[0] === '' || all.some((one) => start < one.end && one.start < end)) continue;
      const right = fix?.(match[0]);
      all.push({ start, end, kind, ...(right !== undefined && { text: right }) });
    }
  };
  add(hints, 'hint');
  add(bareHints, 'hint');
  for (const pattern of hintsOfForm) add(pattern, 'hint');
  add(nameHere, 'stand-in', () => '{机关}');
  for (const [pattern, kind] of standIns) add(pattern, kind, (word) => (/^20/.test(word) ? '{年度}' : undefined));
  add(emptyBrackets, 'gap');
  add(dateGaps, 'gap');
  add(gaps, 'gap');
  add(emptyLabels, 'gap');
  return all.sort((one, other) => one.start - other.start);
}

/** A blank says nothing in a message: the words around it do. */
function excerpt(prose: Prose, start: number, end: number, kind: Kind): string {
  if (kind !== 'gap' && end - start > 1) return prose.printed(start, end);
  const before = Math.max(0, start - 4);
  const behind = Math.min(prose.text.length, end + 2);
  return prose.printed(before, behind).trim();
}

type Find = (text: string) => readonly Leftover[];

const ofNoFormat: Find = remembered((text) => findLeftovers(text, []));

/** Finds what is left over in a line; the patterns of the hints that a format lists are made once for each format. */
function leftoversOf(format: Format | undefined): Find {
  if (format === undefined) return ofNoFormat;
  const known = ofFormat.get(format);
  if (known) return known;
  const hintsOfForm = format.wording.leftovers.map(patternOf);
  const find: Find = remembered((text) => findLeftovers(text, hintsOfForm));
  ofFormat.set(format, find);
  return find;
}

const ofFormat = new WeakMap<Format, Find>();

/**
 * A hint of the form, whatever blanks and marks an author has around and within it. One of a few words, which sentences have
 * as well (文字描述), is one in brackets or where nothing else is in the line.
 */
function patternOf(hint: string): RegExp {
  const words = [...fold(hint).text].filter((character) => /[\p{L}\p{N}]/u.test(character));
  const written = words.join('[\\s\\p{P}]*');
  const closed = '(?:\\s*[。.]?\\s*[)\\]\u3011])';
  return words.length > shortest
    ? new RegExp(`(?:[(\\[\u3010]\\s*)?${written}${closed}?`, 'gu')
    : new RegExp(`[(\\[\u3010]\\s*${written}${closed}|(?<=^\\s*)${written}(?=\\s*[。.]?\\s*$)`, 'gu');
}

/** Characters of a hint that is no usual phrase. */
const shortest = 6;

export const leftoverChecks: CheckGroup = {
  checks: [leftoverText],
  checkers: [checkNothingIsLeftOver, checkBodyIsNamed],
};
