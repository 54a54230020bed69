import type { Finding } from '../../../server/checks/check.ts';
import { catalogue } from '../../../server/checks/index.ts';
import { check, type Files } from '../../support/engine.ts';
import type { CodeBlock, Page } from './markdown.ts';

/** Reports and formats that a page shows. The first word behind the fence is the language, the second says how much it is. */
export function examplesOf({ blocks }: Page): readonly CodeBlock[] {
  return blocks.filter(({ info }) => info[0] === 'gkreport' || info[0] === 'gkformat');
}

const header = '机关: 示例市水务局\n年度: 2025\n';
const title = '# {机关}{年度}年政府信息公开工作年度报告\n';
const headerLine = /^[A-Za-z\u3400-\u9fff]{1,12}[:：]/;

// What is not shown is not missing; and a table shown for itself stands in no chapter.
const lackedByFragments = /^(?:missing-|blank-|misplaced-table$|last-year-needed$|no-format$)/;

/**
 * What is wrong with an example. A `complete` one is checked as it stands, beside the complete formats of its page; a
 * `fragment` is part of something larger, and only what it lacks for that is left out; of any other block only what
 * cannot be read counts, since it may be there to show a mistake.
 */
export async function findingsIn(block: CodeBlock, page: Page): Promise<readonly Finding[]> {
  const [language = '', extent = ''] = block.info;
  const isReport = language === 'gkreport';
  const formats = examplesOf(page).filter(({ info }) => info.join(' ') === 'gkformat complete');
  const files: Files = Object.fromEntries(formats.map(({ text }, index) => [`格式${index}.gkformat`, text]));
  const around = isReport ? (extent === 'fragment' ? reportAround : String) : formatAround;
  const text = extent === 'complete' ? block.text : around(block.text);
  const found = await check(text, { path: `示例.${language}`, files: isReport ? files : {} });
  const findings = found.filter(({ explained }) => explained === undefined);
  if (extent === 'complete') return findings;
  if (extent === 'fragment') return findings.filter(({ check: id }) => !lackedByFragments.test(id));
  // A section that describes a check, under its id or its name, shows what it finds.
  const described = catalogue.find(({ id, name }) => block.heading === id || block.heading === name)?.id;
  return findings.filter(({ check: id }) => unreadable.includes(id) && id !== described);
}

const unreadable: readonly string[] = ['syntax', 'unknown-character'];

function reportAround(text: string): string {
  if (headerLine.test(text)) return text;
  return text.startsWith('# ') ? header + text : header + title + text;
}

const outermost = /^(?:\/\/.*\n)*\s*(?:(格式)|章|适用|(列|行|规则|核实|存疑|表头)(?!\S)|\S+)/;

/** By its first word a fragment is a format, what stands in one, in a chapter, or in a table. */
function formatAround(text: string): string {
  const [word = '', isFormat, isInTable] = outermost.exec(text) ?? [];
  if (isFormat) return text;
  if (isInTable) return `格式 例 {\n章 例 {\n表 例 {\n${text}}\n}\n}\n`;
  return /章|适用$/.test(word) ? `格式 例 {\n${text}}\n` : `格式 例 {\n章 例 {\n${text}}\n}\n`;
}
