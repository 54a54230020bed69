import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { FormatChapter } from '../../report/format.ts';
import { newChapter } from '../../report/new-report.ts';
import type { Report } from '../../report/report.ts';
import type { Text } from '../../text.ts';
import { type Caret, nextContent } from './caret.ts';
import type { Proposal } from './proposal.ts';
import { stopAtFirstBlank } from './table-proposals.ts';

/**
 * Chapters the report lacks, with their tables where nothing stands below the caret that would come to lie in the last
 * of them; otherwise their headings alone.
 */
export function chapterProposals(report: Report, caret: Caret): readonly Proposal[] {
  const below = nextContent(caret);
  const isEmpty = below === undefined || /^[#\uff03]/.test(below);
  const written = new Set(
    report.chapters
      .filter(({ heading }) => heading.range.start.line !== caret.position.line)
      .map(({ definition }) => definition),
  );
  const missing = (report.format?.chapters ?? []).filter((chapter) => !written.has(chapter));
  return missing.map((chapter): Proposal => {
    const { name, label, aliases, formerNames } = chapter;
    return {
      label: `## ${label}`,
      kind: CompletionItemKind.Module,
      alsoCalled: [name, ...aliases, ...formerNames],
      detail: contents(chapter),
      ...(isEmpty && { insert: stopAtFirstBlank(newChapter(chapter)) }),
    };
  });
}

function contents({ tables, required }: FormatChapter): Text {
  const count = tables.length;
  const need: Text = required ? { zh: '必备', en: 'required' } : { zh: '可缺', en: 'optional' };
  if (count === 0) return need;
  return { zh: `${need.zh}，${count} 张表`, en: `${need.en}, ${count} table${count === 1 ? '' : 's'}` };
}
