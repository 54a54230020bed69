import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';
import manifest from '../../package.json' with { type: 'json' };
import { npm, packForNpm } from '../../scripts/package-npm.ts';
import { type CodeBlock, project, readPage } from '../project/docs/markdown.ts';
import { exampleText } from '../support/examples.ts';

describe('the npm package, installed into an empty folder', function () {
  this.timeout(600_000);
  let folder: string;
  let installed: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gkreport-installed-'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    const [program, args] = npm();
    const install = ['install', '--offline', '--no-audit', '--no-fund', packForNpm(folder)];
    execFileSync(program, [...args, ...install], { cwd: folder, stdio: 'pipe' });
    cpSync(join(project, 'examples'), join(folder, 'examples'), { recursive: true });
    installed = join(folder, 'node_modules/gkreport');
  });

  after(() => rmSync(folder, { recursive: true }));

  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  it('is all there is: it asks for no other package, and has no part of the extension', () => {
    const packages = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(packages, ['gkreport']);
    const { dependencies, devDependencies, optionalDependencies, contributes, scripts, engines, ...others } =
      JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    assert.deepEqual(
      [dependencies, devDependencies, optionalDependencies, contributes, scripts],
      Array(5).fill(undefined),
    );
    assert.deepEqual(engines, { node: manifest.engines.node });
    assert.ok(!('private' in others), 'npm publishes it');
    const all = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      all.filter((path) => /extension|preview|\.map$|\.vsix$|syntaxes|(?<!\.d)\.m?ts$/.test(path)),
      [],
    );
    for (const path of ['LICENSE', 'README.md', 'dist/third-party-notices.txt']) assert.ok(all.includes(path), path);
  });

  it('has every file that its manifest leads to', () => {
    const { exports, types, bin } = manifest;
    const targets: readonly (string | Readonly<Record<string, string>>)[] = Object.values(exports);
    const places = targets.flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
    for (const place of [types, bin.gkreport, ...places])
      assert.ok(existsSync(join(installed, place.replace(/\/\*$/, ''))), place);
  });

  it('has the command line', () => {
    const cli = join(installed, manifest.bin.gkreport);
    assert.deepEqual(run(cli, '--version'), { status: 0, stdout: `${manifest.version}\n`, stderr: '' });
    const checked = run(cli, 'check', 'examples/错误示例2024.gkreport', '--lang', 'zh');
    assert.equal(checked.status, 1);
    assert.match(checked.stdout, /“予以公开·自然人”填报 21，按勾稽关系推算应为 12/);
    const made = run(cli, 'export', 'examples/宿迁市2024.gkreport', '--to', 'pdf,docx', '--out', folder);
    assert.deepEqual([made.status, made.stderr], [0, '']);
    assert.ok(
      existsSync(join(folder, 'node_modules/.bin', process.platform === 'win32' ? 'gkreport.cmd' : 'gkreport')),
    );
  });

  it('has types that a program is checked against', () => {
    const program = `
      import { checkReport, type CheckResult, type Finding, readReport, type Report, renderReport } from 'gkreport';
      import { openReport } from 'gkreport/node';
      const { text, options } = await openReport('a.gkreport');
      const result: CheckResult = await checkReport(text, options);
      const findings: readonly Finding[] = result.findings;
      const report: Report = await readReport(text, { language: 'en', files: { 'b.gkreport': '' } });
      const bytes: Uint8Array = (await renderReport(text, 'pdf', options)).content;
      const page: string = (await renderReport(text, 'html', options)).content;
      // @ts-expect-error
      await renderReport(text, 'doc');
      export { bytes, findings, page, report };
    `;
    writeFileSync(join(folder, 'program.mts'), program);
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', ''];
    const tsc = join(project, 'node_modules/typescript/bin/tsc');
    const checked = run(tsc, ...options, 'program.mts');
    assert.deepEqual([checked.status, checked.stdout], [0, '']);
  });

  for (const [path, program, output] of programs())
    it(`does what ${path}:${program.line} shows`, () => {
      const file = `program-${program.line}.js`;
      writeFileSync(join(folder, file), program.text);
      assert.deepEqual(run(file), { status: 0, stdout: output.text, stderr: '' });
    });

  describe('in a page, bundled by whoever uses it', () => {
    async function inPage(program: string): Promise<unknown> {
      const { outputFiles } = await build({
        stdin: { contents: program, resolveDir: folder },
        bundle: true,
        write: false,
        platform: 'browser',
        format: 'iife',
        globalName: 'program',
        logLevel: 'error',
      });
      // What a page and its workers have, and nothing of Node.
      const fetch = async (address: string) => {
        const bytes = readFileSync(join(installed, 'dist', address.replace(/^gkreport\//, '')));
        return { arrayBuffer: async () => new Uint8Array(bytes).buffer };
      };
      const page = createContext({
        TextEncoder,
        TextDecoder,
        URL,
        fetch,
        setTimeout,
        clearTimeout,
        queueMicrotask,
        crypto,
      });
      new Script(outputFiles[0]?.text ?? '').runInContext(page);
      return new Script('program.result').runInContext(page);
    }

    it('checks, reads, formats and renders without anything of Node', async () => {
      const text = JSON.stringify(exampleText('错误示例2024.gkreport'));
      const result = await inPage(`
        import * as gkreport from 'gkreport';
        export const result = (async () => {
          const text = ${text};
          const { findings } = await gkreport.checkReport(text);
          const { title } = await gkreport.readReport(text);
          const sizes = {};
          for (const target of gkreport.exportTargets.filter((each) => each !== 'pdf'))
            sizes[target] = (await gkreport.renderReport(text, target)).content.length > 1000;
          return JSON.stringify([findings.length, title, gkreport.formatReport('年度：2024\\n'), sizes]);
        })();
      `);
      const sizes = { docx: true, html: true, fragment: true, xlsx: true, md: true, txt: true, json: true, csv: true };
      assert.deepEqual(JSON.parse(String(await result)), [
        10,
        '示例市数据管理局2023年政府信息公开工作年度报告',
        '年度: 2024\n',
        sizes,
      ]);
    });

    it('makes PDF with engines that it fetches, as the documentation shows', async () => {
      const [shown] = readPage('docs/library.md').blocks.filter(({ info }) => info.join(' ') === 'js page');
      const text = JSON.stringify(exampleText('宿迁市2023.gkreport'));
      const pdf = await inPage(`${shown?.text}\nexport const result = pdfOf(${text});`);
      assert.equal(Buffer.from((await pdf) as Uint8Array).toString('latin1', 0, 5), '%PDF-');
    });
  });
});

/** The programs that the pages show, each with what it prints, which stands below; what is on both pages once. */
function programs(): readonly (readonly [string, CodeBlock, CodeBlock])[] {
  const all = ['docs/library.md', 'docs/library.zh-CN.md'].flatMap((path) => {
    const { blocks } = readPage(path);
    return blocks.flatMap((block, index) => {
      const output = blocks[index + 1];
      return block.info.join(' ') === 'js' && output?.info[0] === 'text' ? [[path, block, output] as const] : [];
    });
  });
  const text = ([, program, output]: (typeof all)[number]) => `${program.text}\n${output.text}`;
  return all.filter((one) => all.find((other) => text(other) === text(one)) === one);
}
