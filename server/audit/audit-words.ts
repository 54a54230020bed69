import type { Level } from '../checks/check.ts';
import type { Text } from '../shared/text.ts';
import type { Outcome } from './audit.ts';
import type { RosterStatus } from './roster-verdicts.ts';

/** How a file comes out, in the words of the tables. */
export const outcomeWords: Readonly<Record<Outcome, Text>> = {
  passed: { zh: '通过', en: 'passed' },
  warnings: { zh: '有警告', en: 'warnings' },
  errors: { zh: '有错误', en: 'errors' },
  failed: { zh: '未能审核', en: 'not audited' },
};

/** How a level of findings is called. */
export const levelWords: Readonly<Record<Level, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '提示', en: 'hint' },
};

/** How a body of the roster stands. */
export const rosterWords: Readonly<Record<RosterStatus, Text>> = {
  'in-time': { zh: '按期', en: 'in time' },
  late: { zh: '逾期', en: 'late' },
  reported: { zh: '已报', en: 'reported' },
  undated: { zh: '未填发布日期', en: 'no publication date' },
  missing: { zh: '未报', en: 'missing' },
  twice: { zh: '重复', en: 'twice' },
  unreadable: { zh: '未能审核', en: 'not audited' },
  unlisted: { zh: '不在名单', en: 'not on the roster' },
};

/** What an audit is called: the heading of its pages. */
export const auditTitle: Text = {
  zh: '政府信息公开工作年度报告审核意见表',
  en: 'Audit of annual reports on open government information',
};

/** `共 3 份：通过 1 份，有错误 1 份，未能审核 1 份` */
export function outcomeSummary(counts: Readonly<Record<Outcome, number>>): Text {
  const named = (Object.keys(outcomeWords) as Outcome[]).filter((outcome) => counts[outcome] > 0);
  const all = named.reduce((sum, outcome) => sum + counts[outcome], 0);
  const zh = named.map((outcome) => `${outcomeWords[outcome].zh} ${counts[outcome]} 份`).join('，');
  const en = named.map((outcome) => `${counts[outcome]} ${outcomeSentences[outcome]}`).join(', ');
  return {
    zh: `共 ${all} 份${zh === '' ? '' : `：${zh}`}`,
    en: `${all} ${all === 1 ? 'report' : 'reports'}${en === '' ? '' : `: ${en}`}`,
  };
}

const outcomeSentences: Readonly<Record<Outcome, string>> = {
  passed: 'passed',
  warnings: 'with warnings',
  errors: 'with errors',
  failed: 'not audited',
};

/** `名单（2024 年度）20 个机关：按期 17 个，未报 2 个，逾期 1 个` */
export function rosterSummary(year: number, counts: ReadonlyMap<RosterStatus, number>): Text {
  const said = [...counts].filter(([, count]) => count > 0);
  const listed = said.filter(([status]) => status !== 'unlisted').reduce((sum, [, count]) => sum + count, 0);
  return {
    zh: `名单（${year} 年度）${listed} 个机关：${said.map(([status, count]) => `${rosterWords[status].zh} ${count} 个`).join('，')}`,
    en: `roster for ${year}, ${listed} ${listed === 1 ? 'agency' : 'agencies'}: ${said.map(([status, count]) => `${count} ${rosterWords[status].en}`).join(', ')}`,
  };
}
