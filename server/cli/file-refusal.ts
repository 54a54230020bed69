import { fileProblem } from '../file-problems.ts';
import { Refusal } from './refusal.ts';
import { failedAt } from './usage-messages.ts';

/**
 * What anything thrown while a file was worked on comes down to: a refusal of this file, or what the file system says of
 * it. What nobody foresaw is told with its cause, and costs no other file anything.
 */
export function fileRefusal(path: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && 'code' in error) return new Refusal(fileProblem(path, error));
  return new Refusal(failedAt(path, error));
}
