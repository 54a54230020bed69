import type { Text } from '../shared/text.ts';
/** What an operating system's error says, by its code; of an unknown one the code. */
export declare function fileProblem(path: string, error: unknown): Text;
/** Why a file was not read, in words that follow its name; of an error, or of its code. */
export declare function whyUnread(error: unknown): Text;
/** Whether an error says that there is no such file, rather than that it cannot be read. */
export declare function isMissing(error: unknown): boolean;
