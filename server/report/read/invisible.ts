import { remembered } from '../../shared/remembered.ts';

/** Between two pictures it makes one of them: man, joiner, laptop. */
const joinsPictures =
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\ufe0f?)\\u200d(?=\\p{Extended_Pictographic})';

/** Blanks and ends of lines, which Unicode counts among the control characters. */
const blank = '[\\t\\n\\v\\f\\r\\u0085]';

// What rules most characters out comes first.
const invisible = new RegExp(`[\\p{Cc}\\p{Cf}\\p{Cs}\\ufffe\\uffff](?<!${blank})(?<!${joinsPictures})`, 'gu');

/**
 * The text without characters that have no shape: control characters, marks of format such as zero-width blanks and
 * those that turn the direction of writing, halves of characters. A joiner within an emoji stays.
 */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** The characters that {@link withoutInvisible} leaves out, each with its place. */
export const invisibleIn: (text: string) => readonly { readonly character: string; readonly index: number }[] =
  remembered((text) => [...text.matchAll(invisible)].map(({ 0: character, index }) => ({ character, index })));
