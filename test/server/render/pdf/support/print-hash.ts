import { createHash } from 'node:crypto';
import { laidOutExample, pdfOf } from './make-pdf.ts';

// Run as a program by same-bytes.test.ts: prints the hash of the PDF of the example that it is given.
const pdf = await pdfOf(await laidOutExample(process.argv[2] ?? ''));
process.stdout.write(createHash('sha256').update(pdf).digest('hex'));
