import type { Format, FormatTable } from '../../server/report/format.ts';
import { newTableText } from '../../server/report/new-report.ts';
import { below, type Random, randomFrom } from './wrong-numbers.ts';

/** Numbers by path: `申请办理.予以公开.自然人`. */
export type CityNumbers = ReadonlyMap<string, number>;

/** A report of a made-up city: where it lies, who is above it, and its numbers. */
export interface CityReport {
  readonly path: string;
  readonly body: string;
  readonly year: number;
  /** The path of the report that it is part of; none of the city's own. */
  readonly above: string | undefined;
  readonly header: readonly string[];
  readonly numbers: CityNumbers;
}

/** How large a city is. */
export interface CitySize {
  readonly counties: number;
  readonly offices: number;
}

const duties = ['水务', '教育', '财政', '司法', '民政', '审计', '统计', '文旅', '住建', '交通', '农业', '商务', '卫健'];

/**
 * A city of counties with offices, each with a report of two years in which everything agrees: within it, with last year, and
 * with those below it.
 */
export function cityReports(format: Format, { counties, offices }: CitySize, seed = 1): readonly CityReport[] {
  const random = randomFrom(seed);
  const reports: CityReport[] = [];
  let before = new Map<string, CityNumbers>();
  for (const year of [2024, 2025]) {
    const now = new Map<string, CityNumbers>();
    const add = (
      place: string,
      body: string,
      above: string | undefined,
      belowIt: string | undefined,
      own: CityNumbers,
    ) => {
      const path = `${year}/${place}.gkreport`;
      const lastYear = `${'../'.repeat(place.split('/').length)}${year - 1}/${place}.gkreport`;
      const header = [
        `机关: ${body}`,
        `年度: ${year}`,
        ...(year > 2024 ? [`上年: ${lastYear}`] : []),
        ...(belowIt === undefined ? [] : [`下级: ${belowIt}`]),
      ];
      now.set(place, own);
      reports.push({ path, body, year, above, header, numbers: own });
    };
    const city = `${year}/示例市.gkreport`;
    const ofCounties: CityNumbers[] = [];
    for (let county = 1; county <= counties; county++) {
      const name = `示例${numeral(county)}县`;
      const home = `${year}/${name}/${name}.gkreport`;
      const ofOffices: CityNumbers[] = [];
      for (let office = 1; office <= offices; office++) {
        const duty = `${duties[office % duties.length]}${office > duties.length ? numeral(Math.floor(office / duties.length)) : ''}`;
        const body = `${name}${duty}局`;
        const place = `${name}/${duty}局`;
        const own = officeNumbers(format, before.get(place), random);
        ofOffices.push(own);
        add(place, body, home, undefined, own);
      }
      const sum = added(ofOffices);
      ofCounties.push(sum);
      add(`${name}/${name}`, `${name}人民政府`, city, './*局.gkreport', sum);
    }
    add('示例市', '示例市人民政府', undefined, '示例*县/示例*县.gkreport', added(ofCounties));
    before = now;
  }
  return reports;
}

/** The text of a report of the city. */
export function cityText(format: Format, { body, year, header, numbers }: CityReport): string {
  const chapters = format.chapters.map(({ label, tables }) =>
    [`## ${label}`, ...tables.map((table) => tableText(table, numbers))].join('\n\n'),
  );
  return [header.join('\n'), `# ${body}${year}年政府信息公开工作年度报告`, ...chapters, ''].join('\n\n');
}

/** The reports as files of a workspace. */
export function cityFiles(format: Format, reports: readonly CityReport[]): Record<string, string> {
  return Object.fromEntries(reports.map((report) => [report.path, cityText(format, report)]));
}

function tableText(table: FormatTable, numbers: CityNumbers): string {
  const cells = table.rows.map(
    (row) =>
      [
        row,
        table.columns.map((column) => String(numbers.get(`${table.name}.${row.name}.${column.name}`) ?? 0)),
      ] as const,
  );
  return newTableText(table, new Map(cells));
}

function numeral(number: number): string {
  return '零一二三四五六七八九十'.charAt(number % 11) + (number > 10 ? String(number) : '');
}

function added(parts: readonly CityNumbers[]): CityNumbers {
  const sum = new Map<string, number>();
  for (const part of parts)
    for (const [path, value] of part) sum.set(path, Math.round(((sum.get(path) ?? 0) + value) * 100) / 100);
  return sum;
}

/** What an office reports: as much as last year, give or take. */
function officeNumbers(format: Format, before: CityNumbers | undefined, random: Random): CityNumbers {
  const numbers = new Map<string, number>();
  const set = (path: string, value: number) => numbers.set(path, value);
  /** Seldom anything, then a few; near what it was last year. */
  const some = (path: string, often: number, most: number) => {
    const last = before?.get(path);
    if (last === undefined || last === 0) return below(100, random) < often ? 1 + below(most, random) : 0;
    return Math.max(1, Math.round(last * (0.85 + below(30, random) / 100)));
  };
  for (const row of ['规章', '行政规范性文件']) {
    const of = (column: string) => `第二十条第一项.${row}.${column}`;
    const isMade = row === '行政规范性文件';
    const made = isMade ? below(4, random) : 0;
    const held = before?.get(of('有效')) ?? (isMade ? 3 + below(20, random) : 0);
    const gone = isMade ? Math.min(below(3, random), held) : 0;
    set(of('制发'), made);
    set(of('废止'), gone);
    set(of('有效'), held + made - gone);
  }
  for (const path of ['第二十条第五项.行政许可.处理决定', '第二十条第六项.行政处罚.处理决定'])
    set(path, some(path, 80, 900));
  set('第二十条第六项.行政强制.处理决定', some('第二十条第六项.行政强制.处理决定', 30, 40));
  const fee = '第二十条第八项.行政事业性收费.收费金额';
  set(fee, Math.round(some(fee, 50, 300) * 100) / 100);
  applications(format, before, some, set);
  for (const row of ['行政复议', '未经复议直接起诉', '复议后起诉']) {
    const parts = ['维持', '纠正', '其他', '未审结'].map((column) => {
      const path = `复议诉讼.${row}.${column}`;
      set(path, some(path, 15, 4));
      return numbers.get(path) ?? 0;
    });
    set(`复议诉讼.${row}.总计`, sumOf(parts));
  }
  return numbers;
}

function applications(
  format: Format,
  before: CityNumbers | undefined,
  some: (path: string, often: number, most: number) => number,
  set: (path: string, value: number) => void,
): void {
  const table = format.chapters.flatMap(({ tables }) => tables).find(({ name }) => name === '申请办理');
  if (!table) throw new Error('The format has no applications.');
  const results = table.rows.filter(({ name }) => !['本年新收', '上年结转', '办理总计', '结转下年'].includes(name));
  const columns = table.columns.filter(({ total }) => !total);
  const totals = new Map<string, number>();
  for (const { name } of columns) {
    const put = (row: string, value: number) => {
      set(`申请办理.${row}.${name}`, value);
      totals.set(row, (totals.get(row) ?? 0) + value);
    };
    const isPerson = name === '自然人';
    const handled = results.map((row) => {
      const isUsual = row.name === '予以公开' || row.name === '不掌握';
      const value = some(
        `申请办理.${row.name}.${name}`,
        isPerson ? (isUsual ? 90 : 15) : 8,
        isUsual && isPerson ? 40 : 5,
      );
      return { row: row.name, value };
    });
    const carried = before?.get(`申请办理.结转下年.${name}`) ?? 0;
    const next = isPerson ? some(`申请办理.结转下年.${name}`, 40, 6) : 0;
    const lacking = Math.max(0, carried - next - sumOf(handled.map(({ value }) => value)));
    for (const { row, value } of handled) put(row, row === '其他情形' ? value + lacking : value);
    const done = sumOf(handled.map(({ value }) => value)) + lacking;
    put('办理总计', done);
    put('上年结转', carried);
    put('结转下年', next);
    put('本年新收', done + next - carried);
  }
  for (const [row, value] of totals) set(`申请办理.${row}.总计`, value);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
