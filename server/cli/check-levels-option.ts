import { type CheckLevels, readCheckLevels } from '../checks/check-levels.ts';
import type { Text } from '../shared/text.ts';
import { Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/**
 * What `--check likeness=off` says, and tells that it does: who reads what was found has to know what was not looked for.
 *
 * @throws Refusal where there is no such check, or it cannot be switched off.
 */
export function levelsGiven(pairs: readonly string[] | undefined, terminal: Terminal): CheckLevels {
  const split = (pairs ?? []).map((pair): readonly [string, string] => {
    const at = pair.search(/[=\uff1d]/);
    if (at <= 0) throw new Refusal(noPair(pair));
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
  const { levels, problems } = readCheckLevels(Object.fromEntries(split));
  const [problem] = problems;
  if (problem) throw new Refusal({ zh: `--check：${problem.zh}`, en: `--check: ${problem.en}` });
  const having = (wanted: string) => [...levels].flatMap(([id, level]) => (level === wanted ? [id] : []));
  for (const [ids, note] of [
    [having('off'), switchedOff],
    [having('hint'), lowered],
  ] as const)
    if (ids.length > 0) terminal.note(note(ids));
  return levels;
}

function noPair(pair: string): Text {
  return {
    zh: `选项 --check 的值“${pair}”无效，应为 检查=off 或 检查=hint，如 likeness=off`,
    en: `“${pair}” is not valid for option --check, which takes check=off or check=hint, such as likeness=off`,
  };
}

function switchedOff(ids: readonly string[]): Text {
  return { zh: `已关闭的检查：${ids.join('、')}`, en: `Checks switched off: ${ids.join(', ')}` };
}

function lowered(ids: readonly string[]): Text {
  return { zh: `降为提示的检查：${ids.join('、')}`, en: `Checks lowered to hints: ${ids.join(', ')}` };
}
