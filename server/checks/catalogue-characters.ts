import type { Check } from './check.ts';

/** Invisible characters, as they come along with text from web pages and Word; no output holds them. */
export const invisibleCharacter: Check<{ readonly characters: readonly string[] }> = {
  id: 'invisible-character',
  name: '不可见字符',
  formerNames: ['看不见的字符'],
  level: 'hint',
  source: { zh: '惯例：正文不含控制字符', en: 'common practice: no control characters in a text' },
  message: ({ characters }) => {
    const count = characters.length;
    const codes = [...new Set(characters.map(codeOf))];
    return {
      zh: `本行有 ${count} 个不可见字符（${codes.join('、')}），可能是粘贴时带入的；不会出现在正式报告中，可以删去`,
      en: `This line has ${count} invisible ${count === 1 ? 'character' : 'characters'} (${codes.join(', ')}), probably pasted; ${count === 1 ? 'it does' : 'they do'} not appear in the finished report and can be deleted`,
    };
  },
};

/** Every check of single characters. */
export const characterCatalogue: readonly Check[] = [invisibleCharacter];

/** `U+200B`, as character tables have it. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
