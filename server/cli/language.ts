import type { Language } from '../text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language to speak: `--lang` when it names one, else the first of LC_ALL, LC_MESSAGES and LANG that is set.
 * `C` and `POSIX` name none, and what names none is Chinese: that is what the authors of reports read.
 */
export function chooseLanguage(words: readonly string[], environment: Environment): Language {
  const wanted = optionValue(words, '--lang');
  if (wanted === 'zh' || wanted === 'en') return wanted;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale === '' || /^(?:zh|C|POSIX)(?![a-z])/i.test(locale) ? 'zh' : 'en';
}

/** Read before the command line is parsed, because what is wrong with it has to be said in some language. */
function optionValue(words: readonly string[], option: string): string | undefined {
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  const index = options.findLastIndex((word) => word === option || word.startsWith(`${option}=`));
  return options[index] === option ? options[index + 1] : options[index]?.slice(option.length + 1);
}
