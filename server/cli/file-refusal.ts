import { fileProblem } from './file-problems.ts';
import { Refusal } from './refusal.ts';

/** What a failed reading or writing comes down to; an error that the file system did not raise is thrown on. */
export function fileRefusal(path: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && 'code' in error) return new Refusal(fileProblem(path, error));
  throw error;
}
