import { kindOfBody } from '../../report/body-kind.ts';
import type { Report } from '../../report/report.ts';

/** Whose numbers the sentences of a report may speak of, besides those of its tables. */
interface Scope {
  /**
   * Whether what stands behind the beginning of a sentence is said of other bodies than the report is about, or of some of
   * them: 各县区, 局属单位, in the report of a department 全市.
   */
  readonly isOther: (beginning: string) => boolean;
}

// What a government reports of is all of its area, and what others report of is a part.
const governments: ReadonlySet<string> = new Set(['\u653f\u5e9c', '\u4e61\u9547\u8857\u9053']); // 政府, 乡镇街道
const wholeArea = '全[国省市州盟县区旗]';
const parts =
  '[省市州县区旗]政府(?:全年|本年度?|20\\d\\d年度?|一?共|累计|直接)*(?:新?收|接|受理|办[理结]|答复)|[省市州县区](?:政府)?本级|[省市州县区]直|(?<!各级)各(?:[县区市镇乡]|街道|部门|单位|科室|处室|股室|分局|旗)|指导|乡镇|县区|区县|[局委厅]属|下属|所属';
/** What speaks of the body itself again. */
const own = /我[局委办厅院市县区镇乡省州]|本[局委办厅机单部]|全[局委厅]|[,:(]全年/;

function scopeWithout(words: string): Scope {
  const others = new RegExp(words, 'g');
  return {
    isOther: (beginning) => {
      const other = [...beginning.matchAll(others)].at(-1);
      return other !== undefined && !own.test(beginning.slice(other.index));
    },
  };
}

/** That of a report on all of the area that a body is named after: in that of a city 全省 is said of a wider one. */
export function scopeOfAll(body = ''): Scope {
  const area = areaOf.exec(body)?.[1] ?? '';
  const known = scopesOfAreas.get(area) ?? scopeWithout(area === '' ? parts : `${parts}|(?!全${area})${wholeArea}`);
  scopesOfAreas.set(area, known);
  return known;
}

const areaOf = /([省市州盟县区旗乡镇])(?:人民政府|政府|行政公署|行署)?$/;
const scopesOfAreas = new Map<string, Scope>();

/** That of a report on a part of one. */
export const scopeOfPart = scopeWithout(`${parts}|${wholeArea}|各级(?:行政机关|政府|各部门)`);

/** Whether a report is on a part of an area. */
export function hasPartOfArea({ format, header }: Report): boolean {
  const kind = format && kindOfBody(header, format);
  return kind !== undefined && !governments.has(kind.name);
}
