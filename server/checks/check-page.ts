import type { Language } from '../shared/text.ts';
import { checkOf } from './index.ts';

/** The manuals of this version on the web. */
const onTheWeb = 'https://github.com/gkreport/gkreport/blob/main/docs/';

/** The section of the manual about a check, in a language; `folder` is where the manuals lie, with a slash at its end. */
export function pageOfCheck(check: string, language: Language, folder: string = onTheWeb): string {
  return language === 'en'
    ? `${folder}checks.md#${check}`
    : `${folder}checks.zh-CN.md#${encodeURIComponent(nameOfCheck(check))}`;
}

/** What authors call a check; one that is not known by its id. */
export function nameOfCheck(check: string): string {
  return checkOf(check)?.name ?? check;
}
