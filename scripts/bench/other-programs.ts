import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Something that another program makes of `report.md`, `report.docx` or `report.html`. */
interface OtherProgram {
  readonly name: string;
  run(): Promise<void>;
}

/** What the programs that are installed here can do with the files of a folder. */
export function otherPrograms(folder: string): readonly OtherProgram[] {
  // A profile of its own: an office that is open would not convert anything.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const office = (from: string, to: string): readonly string[] => [
    profile,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    join(folder, 'out'),
    join(folder, from),
  ];
  const pandoc = (from: string, to: string) => ['-s', join(folder, from), '-o', join(folder, `pandoc.${to}`)];
  return [
    ...conversions('pandoc', [
      ['md → docx', pandoc('report.md', 'docx')],
      ['md → html', pandoc('report.md', 'html')],
    ]),
    ...conversions('soffice', [
      ['html → docx', office('report.html', 'docx:MS Word 2007 XML')],
      ['docx → pdf', office('report.docx', 'pdf')],
    ]),
  ];
}

function conversions(program: string, all: readonly (readonly [string, readonly string[]])[]): readonly OtherProgram[] {
  if (spawnSync(program, ['--version']).status !== 0) return [];
  return all.map(([what, words]) => ({
    name: `${program} ${what}`,
    async run() {
      const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${program}: ${stderr}`);
    },
  }));
}
