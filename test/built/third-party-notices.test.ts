import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { dist, project } from '../../scripts/bundles.ts';
import { cratesIn, shippedPackages, thirdPartyNotices } from '../../scripts/third-party-notices.ts';

const metafile = JSON.parse(readFileSync(join(dist, 'metafile.json'), 'utf8')) as Metafile;

describe('the third-party notices', () => {
  const notices = thirdPartyNotices(metafile, project);

  it('name every package of which a bundle holds something, with its version and its licence', () => {
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
    const folders = new Set(
      inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
    );
    assert.ok(folders.size > 30);
    for (const folder of folders) {
      const { name, version } = JSON.parse(readFileSync(join(project, folder, 'package.json'), 'utf8')) as {
        name: string;
        version: string;
      };
      assert.ok(notices.includes(`\n${name} ${version} (`) || notices.startsWith(`${name} ${version} (`), name);
    }
  });

  it('name what is bundled in a package, what ships beside the bundles, and what data were made from', () => {
    const shipped = shippedPackages(metafile, project);
    for (const name of ['nanoid', 'pinyin-pro', '@resvg/resvg-wasm', '@myriaddreamin/typst-ts-web-compiler'])
      assert.ok(shipped.includes(`node_modules/${name}`), name);
  });

  it('name the crates inside the engines of PDF and of pictures', () => {
    const pdf = cratesIn(readFileSync(join(dist, 'pdf/engine.wasm')));
    const released = pdf.filter((crate) => /-\d+\.\d+\.\d+/.test(crate));
    assert.equal(released.length, 153);
    for (const crate of ['krilla-0.6.0', 'rustybuzz-0.20.1', 'usvg-0.45.1']) assert.ok(released.includes(crate), crate);
    assert.ok(pdf.some((crate) => crate.startsWith('typst-layout-')));
    const pictures = cratesIn(readFileSync(join(dist, 'chart/engine.wasm')));
    for (const crate of [...pdf, ...pictures]) assert.ok(notices.includes(`\n${crate}\n`), crate);
  });
});
