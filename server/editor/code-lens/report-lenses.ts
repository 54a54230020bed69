import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { wordsOf } from '../../checks/word-count.ts';
import { freeTablesOf } from '../../report/free-tables.ts';
import type { Report, StatutoryTable } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import { type VerdictCounts, verdictCounts } from '../../report/verdict-counts.ts';
import type { Text } from '../../text.ts';
import type { EditorServices } from '../services.ts';
import { ClientCommands } from './client-commands.ts';
import { exportWords, previewWords, verdictWords, wordCountWords } from './lens-words.ts';

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
    return report ? [...this.#actions(report), ...this.#wordCounts(report), ...this.#verdicts(report)] : [];
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

  #wordCounts({ chapters }: Report): CodeLens[] {
    return chapters.flatMap((chapter) => {
      const most = chapter.definition?.wordLimit;
      return most === undefined ? [] : [this.#note(chapter.heading.range, wordCountWords(wordsOf(chapter), most))];
    });
  }

  #verdicts(report: Report): CodeLens[] {
    const statutory = report.tables.map((table) => [table.nameRange, countsOf(table, report)] as const);
    const free = freeTablesOf(report).map(({ titleRange, equations }) => [titleRange, count(equations)] as const);
    return [...statutory, ...free]
      .filter(([, { holds, broken, unchecked }]) => holds + broken + unchecked > 0)
      .map(([range, counts]) => this.#note(range, verdictWords(counts)));
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
  return verdictCounts({ ...report, equations: report.equations.filter(({ table }) => table === definition) });
}

function count(equations: readonly { readonly verdict: keyof VerdictCounts }[]): VerdictCounts {
  const of = (verdict: keyof VerdictCounts) => equations.filter((equation) => equation.verdict === verdict).length;
  return { holds: of('holds'), broken: of('broken'), unchecked: of('unchecked') };
}
