import type { Text } from '../../shared/text.ts';

/** Names of a built-in format are the same for everybody. */
export function builtIn(name: string, format: string): Text {
  return {
    zh: `“${name}”由内置格式“${format}”定义，不能改名。需要其他名称的，请另写格式定义（格式 … 扩展 ${format}）。`,
    en: `“${name}” is defined by the built-in format “${format}” and cannot be renamed. To use another name, write your own format (格式 … 扩展 ${format}).`,
  };
}

/** The caret stands on an official label or an alias, not on the name itself. */
export function otherWording(written: string, name: string): Text {
  return {
    zh: `“${written}”是“${name}”的全称或别名，不是它的名称，请在格式定义中修改。`,
    en: `“${written}” is the full name or an alias of “${name}”, not its name; change it in the format definition.`,
  };
}

/** The keys of header lines belong to the language. */
export function fixedKey(key: string): Text {
  return {
    zh: `“${key}”是固定的报头项，不能改名。`,
    en: `“${key}” is a header field with a fixed name and cannot be renamed.`,
  };
}

/** Nothing but blanks. */
export const emptyName: Text = { zh: '名称不能为空。', en: 'A name cannot be empty.' };

/** What names of formats are made of. */
export const notAName: Text = {
  zh: '名称由汉字、字母、数字和下划线组成，不能只有数字。',
  en: 'A name may consist of Chinese characters, letters, digits and underscores, but not of digits alone.',
};

/** A word that means something by itself. */
export function reservedWord(name: string): Text {
  return { zh: `“${name}”是保留字，不能用作名称。`, en: `“${name}” is a reserved word and cannot be a name.` };
}

/** Something else of the same kind already answers to the name. */
export function takenName(name: string, other: string): Text {
  return name === other
    ? { zh: `名称“${other}”已被使用。`, en: `The name “${other}” is already in use.` }
    : {
        zh: `“${name}”与已有的“${other}”无法区分。`,
        en: `“${name}” cannot be distinguished from “${other}”, which is already in use.`,
      };
}

/** Characters that end a title or a cell. */
export function notAllowed(characters: string): Text {
  return { zh: `名称中不能有 ${characters}。`, en: `The name cannot contain ${characters}.` };
}

/** Prose or rules name the thing, but could not name it so. */
export const notReferable: Text = {
  zh: '正文或规则引用了这个名称，名称中须有汉字、字母或数字。',
  en: 'Text or rules refer to this name, so it has to contain a Chinese character, a letter or a digit.',
};
