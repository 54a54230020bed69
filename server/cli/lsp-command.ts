import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { programFolder } from '../node/program-folder.ts';
import { languageOption } from './options.ts';
import { Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** `lsp --stdio`: the language server, for editors that start one themselves. */
export function addLspCommand(program: Command, terminal: Terminal): void {
  const say = (zh: string, en: string) => ({ zh, en })[terminal.language];
  program
    .command('lsp')
    .summary(say('启动语言服务器', 'start the language server'))
    .description(
      say(
        '启动语言服务器，供 VS Code 之外的编辑器使用。',
        'Starts the language server for editors other than VS Code.',
      ),
    )
    .requiredOption('--stdio', say('通过标准输入输出通信', 'communicate over standard input and output'))
    .addOption(languageOption(terminal.language))
    // Language clients add options of their own, such as --clientProcessId; the server reads them itself.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(startServer);
}

/** Runs the server in this process, so that the editor watches and ends the right one. */
async function startServer(): Promise<void> {
  const server = join(programFolder(), 'server.js');
  if (!existsSync(server)) throw new Refusal(noServer(server));
  // The editor is gone.
  process.stdout.on('error', () => process.exit());
  await import(pathToFileURL(server).href);
}

function noServer(path: string) {
  return {
    zh: `${path}：未找到语言服务器，安装不完整`,
    en: `${path}: the language server is missing; the installation is incomplete`,
  };
}
