/**
 * Measures what an author waits for, through the built server over stdio: `npm run bench`. Prints the time from a
 * keystroke to its diagnostics and to the preview, what a report with many pictures costs, how long exports take, beside other programs that are installed, and
 * when the first PDF is there.
 */
import { example } from './bench/bench-server.ts';
import { benchExports, benchFirstPdf } from './bench/exports.ts';
import { benchKeystrokes } from './bench/keystrokes.ts';
import { benchPictures } from './bench/pictures.ts';

const say = (line: string) => console.log(line);

say(`${example}, Node ${process.version}\n`);
await benchKeystrokes(say);
await benchPictures(say);
await benchExports(say);
await benchFirstPdf(say);
