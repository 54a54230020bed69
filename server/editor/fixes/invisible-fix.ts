import type { FixData } from '../../checks/fix-data.ts';
import type { Fix } from './fix.ts';

/** Deletes what nobody sees and no output holds: nothing else can be meant. */
export function deleteInvisibleFix({ ranges }: FixData & { kind: 'delete-invisible' }): Fix {
  const count = ranges.length;
  return {
    title: {
      zh: `删去 ${count} 个不可见字符`,
      en: `Delete ${count === 1 ? 'the invisible character' : `${count} invisible characters`}`,
    },
    edits: ranges.map((range) => ({ range, newText: '' })),
    preferred: true,
    certain: true,
  };
}
