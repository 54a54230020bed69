import type { Finding, Level } from '../checks/check.ts';
import { checkOf } from '../checks/index.ts';
import type { VerdictCounts } from '../report/evaluated.ts';
import type { Text } from '../shared/text.ts';

/** How a level of findings is called in front of a message. */
export const levelNames: Readonly<Record<Level, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '提示', en: 'hint' },
};

/** In front of what a finding rests on. */
export const basisName: Text = { zh: '依据', en: 'Basis' };

/** What a finding rests on, side by side. In English they have commas of their own. */
export function basesWords(bases: readonly Text[]): Text {
  return { zh: bases.map(({ zh }) => zh).join('、'), en: bases.map(({ en }) => en).join('; ') };
}

/** What stands behind a message: in Chinese the name that a 说明 line would use, in English the id that JSON has. */
export function checkName({ check, alias }: Pick<Finding, 'check' | 'alias'>): Text {
  return { zh: alias ?? checkOf(check)?.name ?? check, en: check };
}

/** In front of another place that a finding is about. */
export const relatedName: Text = { zh: '相关', en: 'see' };

/** How many findings there are of each level; those explained are named only when there are some. */
export interface FindingCounts extends Readonly<Record<Level, number>> {
  readonly explained: number;
}

/** `38 项勾稽：36 一致，1 不一致，1 未核` */
export function verdictWords({ holds, broken, unchecked }: VerdictCounts): Text {
  const all = holds + broken + unchecked;
  return {
    zh: `勾稽关系 ${all} 项：${holds} 项一致，${broken} 项不一致，${unchecked} 项未核对`,
    en: `${all} ${all === 1 ? 'equation' : 'equations'}: ${holds} ${holds === 1 ? 'agrees' : 'agree'}, ${broken} ${broken === 1 ? 'disagrees' : 'disagree'}, ${unchecked} not checked`,
  };
}

/** `2 个错误，1 个警告，3 条提示` */
export function findingWords({ error, warning, hint, explained }: FindingCounts): Text {
  const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return {
    zh: `${error} 处错误，${warning} 处警告，${hint} 处提示${explained === 0 ? '' : `，${explained} 处已说明`}`,
    en: [
      plural(error, 'error'),
      plural(warning, 'warning'),
      plural(hint, 'hint'),
      ...(explained === 0 ? [] : [`${explained} explained`]),
    ].join(', '),
  };
}

/** In front of the sum over several files. */
export function filesWords(count: number): Text {
  return { zh: `共 ${count} 个文件`, en: `${count} files` };
}

/** A report whose format is not known. */
export const noFormat: Text = { zh: '格式不明', en: 'no known format' };
