import type { Finding } from '../../../server/checks/check.ts';
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
 * `fragment` is part of something larger, and only what it lacks for that is left out; of any other block only what cannot
 * be read counts, since it may be there to show a mistake.
 */
export async function findingsIn(block: CodeBlock, page: Page): Promise<readonly Finding[]> {
  const [language = '', extent = ''] = block.info;
  const path = `示例.${language}`;
  const formats = examplesOf(page).filter(({ info }) => info.join(' ') === 'gkformat complete');
  const files: Files = Object.fromEntries(formats.map(({ text }, index) => [`格式${index}.gkformat`, text]));
  if (extent === 'complete') return check(block.text, { path, files: language === 'gkreport' ? files : {} });
  if (extent === 'fragment') {
    const findings = await check(language === 'gkreport' ? reportAround(block.text) : formatAround(block.text), {
      path,
      files,
    });
    return findings.filter((finding) => !lackedByFragments.test(finding.check));
  }
  // A section that describes a check shows what it finds.
  const findings = await check(block.text, { path });
  return findings.filter(({ check: id }) => (id === 'syntax' || id === 'unknown-character') && id !== block.heading);
}

function reportAround(text: string): string {
  if (headerLine.test(text)) return text;
  return text.startsWith('# ') ? header + text : header + title + text;
}

function formatAround(text: string): string {
  if (/^格式\s/.test(text)) return text;
  return /^\s*章\s/.test(text) ? `格式 例 {\n${text}}\n` : `格式 例 {\n章 例 {\n${text}}\n}\n`;
}
