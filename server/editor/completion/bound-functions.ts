import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { boundFunctions } from '../../report/bound-numbers.ts';
import type { Text } from '../../text.ts';
import type { Proposal } from './proposal.ts';

/** What each function of `{…}` takes and gives. */
const functionHelp: ReadonlyMap<string, { readonly takes: Text; readonly gives: Text }> = new Map(
  Object.entries({
    合计: {
      takes: { zh: '表.行组', en: 'table.group' },
      gives: { zh: '行组各行的合计', en: 'Total of a group of rows' },
    },
    占比: {
      takes: { zh: '部分, 整体', en: 'part, whole' },
      gives: {
        zh: '部分占整体的百分比，至多两位小数：37.5%',
        en: 'Percentage of the whole, at most two decimals: 37.5%',
      },
    },
    同比: {
      takes: { zh: '表.行', en: 'table.row' },
      gives: {
        zh: '与上年的同一数据相比：增长1.08%、下降3%、持平',
        en: 'Change from the same number last year, in words: 增长1.08%, 下降3%, 持平',
      },
    },
  }),
);

/** The functions with their arguments to fill in; the name alone where the arguments are already there. */
export function functionProposals(callFollows: boolean): readonly Proposal[] {
  return [...boundFunctions].map(([name, count]): Proposal => {
    const stops = Array.from({ length: count }, (_, index) => `$${index + 1}`).join(', ');
    const help = functionHelp.get(name);
    return {
      label: name,
      kind: CompletionItemKind.Function,
      insert: callFollows ? name : { snippet: `${name}(${stops})` },
      ...(help && {
        detail: { zh: `${name}(${help.takes.zh})`, en: `${name}(${help.takes.en})` },
        documentation: (language) => help.gives[language],
      }),
    };
  });
}
