import { Help, type HelpConfiguration } from 'commander';
import type { Language } from '../text.ts';
import { textWidth } from '../text-width.ts';

const titles: ReadonlyMap<string, string> = new Map([
  ['Usage:', '用法:'],
  ['Arguments:', '参数:'],
  ['Options:', '选项:'],
  ['Commands:', '命令:'],
]);

const usual = new Help();

/** Help pages in the reader's language, with columns that stand straight below Chinese words too. */
export function helpIn(language: Language): HelpConfiguration {
  if (language === 'en') return { displayWidth: (text) => textWidth(text) };
  const translated = (usage: string) => usage.replace('[options]', '[选项]').replace('[command]', '[命令]');
  return {
    displayWidth: (text) => textWidth(text),
    styleTitle: (title) => titles.get(title) ?? title,
    commandUsage: (command) => translated(usual.commandUsage(command)),
    subcommandTerm: (command) => translated(usual.subcommandTerm(command)),
  };
}
