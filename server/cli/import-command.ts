import type { Command } from 'commander';
import type { SourceDocument } from '../import/source.ts';
import { sourcesOnDisk } from '../node/import-on-disk.ts';
import { forceOption, languageOption, outOption, outputOption, readOnlyOption } from './options.ts';
import { sourceFile } from './source-bytes.ts';
import type { Terminal } from './terminal.ts';

/** `import FILES…`: reports out of web pages, documents, sheets and texts. */
export function addImportCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  program
    .command('import')
    .summary(say('导入网页、文档、表格等', 'import web pages, documents, sheets'))
    .description(
      say(
        '把已有的年度报告（网页、Word、Excel、CSV、Markdown、纯文本、PDF、gkreport 导出的 JSON）导入为 .gkreport 文件。没有把握的地方都会逐条列出，并在报告中注明。',
        'Imports annual reports that exist already (web pages, Word, Excel, CSV, Markdown, plain text, PDF, JSON of gkreport) as .gkreport files. Whatever is not certain is listed, and noted in the report.',
      ),
    )
    .argument(say('<文件...>', '<files...>'), say('要导入的文件', 'files to import'))
    .addOption(
      outOption(
        language,
        say('写在原文件旁边', 'beside the file that is imported'),
        say('以 .gkreport 结尾的', 'a file that ends in .gkreport'),
      ),
    )
    .addOption(forceOption(language))
    .addOption(readOnlyOption(language))
    .option(
      '--bind',
      say('正文中与表格相同的数改为引用', 'replace numbers in the text that are those of the tables by references'),
    )
    .addOption(
      outputOption(language, {
        zh: '导入情况以 text（文本，默认）或 json 输出',
        en: 'what came of it as text (default) or json',
      }),
    )
    .addOption(languageOption(language))
    .action(async (paths: readonly string[], _options: unknown, command: Command) => {
      // The thread goes on while this one loads what makes reports of what it reads.
      const read = await reading(paths);
      const { importFiles } = await import('./import-files.ts');
      process.exitCode = await importFiles(paths, command.optsWithGlobals(), terminal, read);
    });
}

/** Reads such files, in a thread; by the time this is there, the first is being read. */
async function reading([first]: readonly string[]): Promise<(path: string) => Promise<SourceDocument>> {
  const readSource = sourcesOnDisk();
  const read = async (path: string) => readSource(await sourceFile(path));
  if (first === undefined) return read;
  const begun = await sourceFile(first).then(
    (file) => ({ source: readSource(file) }),
    (error: unknown) => ({ source: Promise.reject(error) }),
  );
  // What is wrong with it is told when it is asked for.
  begun.source.catch(() => undefined);
  return (path) => (path === first ? begun.source : read(path));
}
