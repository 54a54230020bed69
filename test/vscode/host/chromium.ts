import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheFolder, packageFolder } from './places.ts';

/** The headless Chromium: the one the environment names, or the package's, unpacked once. */
export async function chromiumExecutable(): Promise<string> {
  if (process.env.VSCODE_HOST_CHROMIUM) return process.env.VSCODE_HOST_CHROMIUM;
  const packed = packageFolder('@sparticuz/chromium');
  const { default: manifest } = (await import(join(packed, 'package.json'), { with: { type: 'json' } })) as {
    default: { version: string };
  };
  const executable = join(cacheFolder, `chromium-${manifest.version}`);
  if (existsSync(executable)) return executable;
  mkdirSync(cacheFolder, { recursive: true });
  const part = `${executable}.${process.pid}`;
  const target = createWriteStream(part, { mode: 0o755 });
  await pipeline(createReadStream(join(packed, 'bin', 'chromium.br')), createBrotliDecompress(), target);
  renameSync(part, executable); // whole or not at all, also when two programs unpack at once
  return executable;
}
