import type { Text } from '../../shared/text.ts';

/** Of a web address. */
export const openPage: Text = { zh: '打开网页', en: 'Open the web page' };

/** Of a path in prose. */
export const openFile: Text = { zh: '打开文件', en: 'Open the file' };

/** Of a pattern in 下级: the folder it looks in. */
export const openFolder: Text = { zh: '打开文件夹', en: 'Open the folder' };

/** Of 上年. */
export const openLastYear: Text = { zh: '打开上年报告', en: 'Open last year’s report' };

/** Of a path in 下级. */
export const openSubordinate: Text = { zh: '打开下级报告', en: 'Open the subordinate report' };

/** Of 格式, and of 扩展 in a format. */
export const openFormat: Text = { zh: '打开格式定义', en: 'Open the format definition' };
