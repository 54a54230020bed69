import type { Text } from '../../text.ts';

export const openPage: Text = { zh: '打开网页', en: 'Open the page' };
export const openFile: Text = { zh: '打开文件', en: 'Open the file' };
export const openFolder: Text = { zh: '打开文件夹', en: 'Open the folder' };
export const openLastYear: Text = { zh: '打开上年报告', en: 'Open last year’s report' };
export const openReport: Text = { zh: '打开下级报告', en: 'Open the subordinate report' };
export const openFormat: Text = { zh: '打开格式', en: 'Open the format' };
