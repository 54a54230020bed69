import type { Text } from '../../text.ts';

/** Names of a built-in format are the same for everybody. */
export function builtIn(name: string, format: string): Text {
  return {
    zh: `“${name}”由内置格式“${format}”定义，不能改名。需要不同的名称时，请另写一个格式（格式 … 扩展 ${format}）。`,
    en: `“${name}” is defined by the built-in format “${format}” and cannot be renamed. Write a format of your own (格式 … 扩展 ${format}) to call it differently.`,
  };
}

/** The caret stands on an official label or an alias, not on the name itself. */
export function otherWording(written: string, name: string): Text {
  return {
    zh: `“${written}”不是名称本身，而是“${name}”的正式名称或别名，请在格式中修改。`,
    en: `“${written}” is not the name itself but a label or alias of “${name}”; change it in the format.`,
  };
}

/** The keys of header lines belong to the language. */
export function fixedKey(key: string): Text {
  return {
    zh: `“${key}”是报头的固定项，不能改名。`,
    en: `“${key}” is a fixed key of the header and cannot be renamed.`,
  };
}

/** Nothing but blanks. */
export const emptyName: Text = { zh: '名称不能为空。', en: 'A name cannot be empty.' };

/** What names of formats are made of. */
export const notAName: Text = {
  zh: '名称由汉字、字母、数字和下划线组成，不能只有数字。',
  en: 'A name consists of Han characters, letters, digits and underscores, not of digits alone.',
};

/** A word that means something by itself. */
export function reservedWord(name: string): Text {
  return { zh: `“${name}”是保留字，不能用作名称。`, en: `“${name}” is a reserved word and cannot be a name.` };
}

/** Something else of the same kind already answers to the name. */
export function takenName(name: string, other: string): Text {
  return name === other
    ? { zh: `已有“${other}”。`, en: `There is already “${other}”.` }
    : {
        zh: `“${name}”与已有的“${other}”无法区分。`,
        en: `“${name}” cannot be told from “${other}”, which is already there.`,
      };
}

/** Characters that end a title or a cell. */
export function notAllowed(characters: string): Text {
  return { zh: `名称中不能有 ${characters}。`, en: `The name cannot contain ${characters}.` };
}

/** Prose or rules name the thing, but could not name it so. */
export const notReferable: Text = {
  zh: '正文或规则引用了这个名称，名称中须有汉字、字母或数字。',
  en: 'Text or rules refer to this name, so it has to contain a Han character, a letter or a digit.',
};
