import { unzip } from 'fflate';
import { ImportProblem } from '../problem.ts';

/** What all parts of a document may take up: the largest reports, with pictures, need a tenth of it. */
const mostUnpacked = 120_000_000;
/** One part of XML. */
const largestPart = 40_000_000;
const mostParts = 5000;

/**
 * The parts of a document that is a zip archive, those that are asked for. What would grow too large is refused before it is unpacked.
 *
 * @throws ImportProblem where it is too large or no such archive.
 */
export function archiveParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Readonly<Record<string, Uint8Array>>> {
  let total = 0;
  let count = 0;
  let isTooLarge = false;
  return new Promise((resolve, reject) => {
    unzip(
      bytes,
      {
        filter: ({ name, originalSize }) => {
          total += originalSize;
          count += 1;
          const isXml = /\.(?:xml|rels)$/i.test(name);
          if (total > mostUnpacked || count > mostParts || (isXml && originalSize > largestPart)) isTooLarge = true;
          return !isTooLarge && isWanted(name);
        },
      },
      (error, parts) => {
        if (isTooLarge) reject(new ImportProblem('too-large'));
        else if (error) reject(new ImportProblem('unreadable'));
        else resolve(parts);
      },
    );
  });
}

/** A part of XML as text. Documents have no definitions of their own: they are how small files become large. */
export function xmlOf(part: Uint8Array | undefined): string {
  const xml = part === undefined ? '' : new TextDecoder().decode(part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new ImportProblem('unreadable');
  return xml;
}
