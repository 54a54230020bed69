/**
 * The largest report or format that is read, in bytes. A report with every table filled has some 30 000, one with thousands of
 * rows of its own a million.
 */
export const largestFile = 4 * 1024 * 1024;

/** The largest picture that is read, in bytes: photographs of a telephone have four million. */
export const largestPicture = 5 * 1024 * 1024;
