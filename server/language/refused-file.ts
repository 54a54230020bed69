import type { URI } from 'langium';

/** Why a file is not read although it is there: codes beside those of the operating system, in the same place. */
export const refusedFile = {
  tooLarge: 'GK_TOO_LARGE',
  notOrdinary: 'GK_NOT_ORDINARY',
  otherKind: 'GK_OTHER_KIND',
  otherEncoding: 'GK_OTHER_ENCODING',
  noAnswer: 'GK_NO_ANSWER',
  setAside: 'GK_SET_ASIDE',
  failed: 'GK_FAILED',
} as const;

/** A file that is not read, with its reason in `code`. */
export class RefusedFile extends Error {
  readonly code: (typeof refusedFile)[keyof typeof refusedFile];

  constructor(uri: URI, code: RefusedFile['code']) {
    super(`${uri.path}: ${code}`);
    this.code = code;
  }
}
