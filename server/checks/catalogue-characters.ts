import type { Check } from './check.ts';

/** Characters that nobody sees, as they come along with text from web pages and Word; no output holds them. */
export const invisibleCharacter: Check<{ readonly characters: readonly string[] }> = {
  id: 'invisible-character',
  name: '看不见的字符',
  level: 'hint',
  source: '惯例：正文不含控制字符',
  message: ({ characters }) => {
    const count = characters.length;
    const codes = [...new Set(characters.map(codeOf))];
    return {
      zh: `这一行有 ${count} 个看不见的字符（${codes.join('、')}），多半是粘贴时带来的；不会印出，可以删去`,
      en: `This line has ${count} ${count === 1 ? 'character' : 'characters'} that nobody sees (${codes.join(', ')}), most likely from pasting; ${count === 1 ? 'it does' : 'they do'} not print and can be deleted`,
    };
  },
};

/** Every check of single characters. */
export const characterCatalogue: readonly Check[] = [invisibleCharacter];

/** `U+200B`, as character tables have it. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
