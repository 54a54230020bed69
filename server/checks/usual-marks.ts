/**
 * Marks of Chinese prose that are typed in half width, and what they are to be; as {@link fold} leaves them. Source: GB/T
 * 15834—2011.
 */
export const fullWidthMarks: Readonly<Record<string, string>> = {
  ',': '\uff0c',
  ';': '\uff1b',
  ':': '\uff1a',
  '?': '\uff1f',
  '!': '\uff01',
  '(': '\uff08',
  ')': '\uff09',
};

/**
 * What is written for machines and stays as it is, wherever it stands. Like {@link foreignParts} these see texts as
 * {@link fold} leaves them, and go over a line once however it is made.
 */
export const codeParts: readonly RegExp[] = [
  // {…}, `…`
  /\{[^{}]*\}?/g,
  /`[^`]*`/g,
  // https://…?a=1;b=2, www.…, name@…, C:\…
  /(?:(?<![A-Za-z])[A-Za-z]{2,10}:\/\/|www\.)[\w./?%&=#~+:@,;!-]*[\w/=&#]/g,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]*\w/g,
  /(?<![A-Za-z])[A-Za-z]:\\[^\s,;。]*/g,
  // 附件(1).docx
  /[^\s,;:。、"\u201c\u201d\u300a\u300b]{1,40}\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|dps|txt|md|csv|html?|jpe?g|png|zip|rar|7z|mp[34]|gkreport|gkformat)(?![A-Za-z])/gi,
  // &nbsp;
  /&#?\w{1,8};/g,
];

/** Numbers, words of another language, numbers of documents: their marks are no marks of the sentence they stand in. */
export const foreignParts: readonly RegExp[] = [
  // 1,234; 8:30; 3:1
  /\d+(?: ?[,:;] ?\d+)+/g,
  // Word, Excel, PowerPoint
  /(?<![\w'&/.-])[A-Za-z][\w'&/.-]*(?:[,;:] ?[A-Za-z][\w'&/.-]*)+[,;:]?/g,
  // 国办发(2019)61号, (2024)粤01行初123号
  /\((?:19|20)\d\d\)(?=[\p{Script=Han}\dA-Za-z]{0,12}\d号)/gu,
  // (010)12345678
  /\(0\d{2,3}\)(?= ?-?\d)/g,
];

/** Beside these a bracket belongs to a formula. */
export const operators = /[=+*/<>^\u00d7\u00f7-]/;

/** What makes a mark beside it one of Chinese prose: Han characters, and marks that no other language has. */
export const chinese = /[\p{Script=Han}\u3001\u3002\u300a\u300b\u3010\u3011\u3014\u3015\u2026]/u;

/** What stands between a mark and the word that it belongs to: blanks, quotes, brackets. */
export const transparent = /[ \u2018-\u201d"'()]/;
