import type { Text } from '../text.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';

/** Why something cannot be done, in words for the person at the keyboard. */
export class Refusal extends Error {
  readonly text: Text;
  readonly exitCode: ExitCode;

  constructor(text: Text, exitCode: ExitCode = exitCodes.cannotRun) {
    super(text.en);
    this.name = 'Refusal';
    this.text = text;
    this.exitCode = exitCode;
  }
}
