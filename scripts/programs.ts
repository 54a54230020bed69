import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';

/** A program that is run beside others. */
export interface Program {
  /** What it does, for the line that tells how it ended. */
  readonly name: string;
  /** What is started; Node unless given. */
  readonly program?: string;
  readonly words: readonly string[];
  /** Prints as it goes, and takes only what time the others leave; what others print stands together when they have ended. */
  readonly aside?: boolean;
}

/** A program that did not say that all is well. */
export interface Failure {
  readonly name: string;
  /** The last lines that it printed; none of one that printed as it went. */
  readonly lastLines: string;
}

/** Runs programs, as many at once as there are lines: whichever line is free takes the next. Gives those that failed. */
export async function runInLines(programs: readonly Program[], lines: number): Promise<Failure[]> {
  const waiting = [...programs];
  const failures: Failure[] = [];
  const line = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const failure = await run(next);
      if (failure) failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: lines }, line));
  return failures;
}

/** Runs a program to its end, which is told with the seconds that it took. */
function run({
  name,
  program: command = process.execPath,
  words,
  aside = false,
}: Program): Promise<Failure | undefined> {
  const begun = performance.now();
  const program = spawn(command, words, {
    stdio: ['ignore', aside ? 'inherit' : 'pipe', aside ? 'inherit' : 'pipe'],
  });
  if (aside && program.pid) setPriority(program.pid, 10);
  const printed: Buffer[] = [];
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (part: Buffer) => printed.push(part));
  return new Promise((resolve, reject) => {
    program.on('error', reject);
    program.on('close', (code) => {
      const text = Buffer.concat(printed).toString();
      process.stdout.write(text);
      const seconds = Math.round((performance.now() - begun) / 1000);
      process.stdout.write(`\n=== ${name}: ${code === 0 ? 'passed' : 'FAILED'} after ${seconds} s\n`);
      resolve(code === 0 ? undefined : { name, lastLines: text.split('\n').slice(-120).join('\n') });
    });
  });
}
