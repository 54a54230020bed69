import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, InitializeParams } from 'vscode-languageserver-protocol';
import * as z from 'zod/mini';
import { wordsOf } from '../checks/word-count.ts';
import { fillingFromBelow } from '../grid/fill-from-below.ts';
import { valueKind } from '../language/header-keys.ts';
import type { SumsBelow } from '../report/below.ts';
import { type Verdict, type VerdictCounts, verdictCounts } from '../report/evaluated.ts';
import { freeTablesOf, type Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { StatutoryTable } from '../report/written.ts';
import type { Text } from '../shared/text.ts';
import type { EditorServices } from './services.ts';

/** Says above the title what can be done, above tables whether they agree, above chapters with a limit how long they are. */
export class ReportLenses implements CodeLensProvider {
  readonly #services: EditorServices;
  readonly #commands = new ClientCommands();

  constructor(services: EditorServices) {
    this.#services = services;
    services.shared.lsp.LanguageServer.onInitialize((parameters) => this.#commands.read(parameters));
  }

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const report = this.#services.editor.reader.read(document);
    if (!report) return [];
    return [...this.#actions(report), ...this.#below(report), ...this.#wordCounts(report), ...this.#verdicts(report)];
  }

  #actions({ title, uri }: Report): CodeLens[] {
    const actions = [
      { title: this.#say(previewWords), command: 'gkreport.openPreviewToSide', arguments: [uri] },
      { title: this.#say(exportWords), command: 'gkreport.export', arguments: [{ uri }] },
    ];
    return actions
      .filter(({ command }) => this.#commands.knows(command))
      .flatMap((command) => (title ? [{ range: title.range, command }] : []));
  }

  /** Above the first 下级 line how many numbers are the sum of those below, and what can be done where some are not. */
  #below(report: Report): CodeLens[] {
    const { below, header } = report;
    const range = header.entries.find(({ key }) => valueKind(key) === 'reports')?.keyRange;
    if (!below || !range) return [];
    const command = 'gkreport.fillFromBelow';
    const isOpen = (fillingFromBelow(report)?.differing.length ?? 0) > 0 && this.#commands.knows(command);
    const fill = isOpen ? [{ range, command: { title: this.#say(fillWords), command } }] : [];
    return [this.#note(range, sumsTitle(below)), ...fill];
  }

  #wordCounts({ chapters }: Report): CodeLens[] {
    return chapters.flatMap((chapter) => {
      const most = chapter.definition?.wordLimit;
      return most === undefined ? [] : [this.#note(chapter.heading.range, wordCountWords(wordsOf(chapter), most))];
    });
  }

  #verdicts(report: Report): CodeLens[] {
    const statutory = report.tables.map((table) => [table.nameRange, countsOf(table, report)] as const);
    const free = freeTablesOf(report).map((table) => [table.titleRange, verdictCounts(table)] as const);
    return [...statutory, ...free]
      .filter(([, { holds, broken, unchecked }]) => holds + broken + unchecked > 0)
      .map(([range, counts]) => this.#note(range, lensTitle(counts)));
  }

  /** A lens that only says something: an empty command is text in every editor. */
  #note(range: TextRange, words: Text): CodeLens {
    return { range, command: { title: this.#say(words), command: '' } };
  }

  #say(words: Text): string {
    return words[this.#services.editor.language.current];
  }
}

function countsOf({ definition }: StatutoryTable, report: Report): VerdictCounts {
  return verdictCounts({ equations: report.equations.filter(({ table }) => table === definition) });
}

/** What an editor tells of itself when it starts the server: the commands it can run. */
const initializationOptions = z.object({ commands: z.catch(z.array(z.string()), []) });

/** The commands of the editor. A lens that calls a command which nobody runs would only be an error to click on. */
export class ClientCommands {
  #commands: readonly string[] = [];

  read({ initializationOptions: given }: Pick<InitializeParams, 'initializationOptions'>): void {
    const told = initializationOptions.safeParse(given);
    this.#commands = told.success ? told.data.commands : [];
  }

  knows(command: string): boolean {
    return this.#commands.includes(command);
  }
}

const words: Readonly<Record<Verdict, (count: number) => Text>> = {
  holds: (count) => ({ zh: `${count} 项一致`, en: `${count} agree${count === 1 ? 's' : ''}` }),
  broken: (count) => ({ zh: `${count} 项不一致`, en: `${count} disagree${count === 1 ? 's' : ''}` }),
  unchecked: (count) => ({ zh: `${count} 项未核对`, en: `${count} not checked` }),
};

/** `勾稽关系 38 项：36 项一致，1 项不一致，1 项未核对`; verdicts nothing got are left out. */
export function lensTitle(counts: VerdictCounts): Text {
  const total = counts.holds + counts.broken + counts.unchecked;
  const verdicts = (['holds', 'broken', 'unchecked'] as const).filter((verdict) => counts[verdict] > 0);
  const parts = verdicts.map((verdict) => words[verdict](counts[verdict]));
  return {
    zh: `勾稽关系 ${total} 项：${parts.map(({ zh }) => zh).join('，')}`,
    en: `${total} equation${total === 1 ? '' : 's'}: ${parts.map(({ en }) => en).join(', ')}`,
  };
}

/** `下级报告 12 份，合计 200 项：199 项一致，1 项不一致`; verdicts nothing got are left out. */
function sumsTitle({ members, verdicts }: SumsBelow): Text {
  const total = verdicts.holds + verdicts.broken + verdicts.unchecked;
  const parts = (['holds', 'broken', 'unchecked'] as const).filter((verdict) => verdicts[verdict] > 0);
  const told = parts.map((verdict) => words[verdict](verdicts[verdict]));
  const reports = `${members.length} subordinate report${members.length === 1 ? '' : 's'}`;
  return {
    zh: `下级报告 ${members.length} 份，合计 ${total} 项：${told.map(({ zh }) => zh).join('，')}`,
    en: `${reports}, ${total} sum${total === 1 ? '' : 's'}: ${told.map(({ en }) => en).join(', ')}`,
  };
}

/** Writes what the reports below come to. */
const fillWords: Text = { zh: '由下级报告填表…', en: 'Fill from Subordinate Reports…' };

/** `853 字（一般不超过 1000 字）` */
function wordCountWords(count: number, most: number): Text {
  if (count <= most)
    return { zh: `${count} 字（一般不超过 ${most} 字）`, en: `${count} characters (usually at most ${most})` };
  const over = count - most;
  return {
    zh: `${count} 字，超出 ${over} 字（一般不超过 ${most} 字）`,
    en: `${count} characters, ${over} too many (usually at most ${most})`,
  };
}

/** Opens the finished report beside the text. */
const previewWords: Text = { zh: '预览', en: 'Preview' };

/** Writes the finished report to a file. */
const exportWords: Text = { zh: '导出', en: 'Export' };
