import type { Level } from '../checks/check.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Language, Text } from '../shared/text.ts';

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

/** What was found in a file. */
interface Annotated {
  readonly path: string;
  readonly findings: readonly {
    readonly check: string;
    readonly level: Level;
    readonly message: string;
    readonly range: TextRange;
  }[];
  readonly names: readonly Text[];
}

/**
 * Findings as the workflow commands of GitHub Actions, which shows them at their lines of a pull request: a line for each.
 * `names` are what the checks are called, in the order of the findings.
 */
export function annotations({ path, findings, names }: Annotated, language: Language): string {
  return findings
    .map(({ level, message, range: { start, end }, check }, index) => {
      const place = {
        file: slashed(path),
        line: start.line + 1,
        endLine: end.line + 1,
        col: start.character + 1,
        // GitHub has columns only within one line.
        ...(end.line === start.line && { endColumn: Math.max(end.character, start.character) + 1 }),
        title: `gkreport ${names[index]?.[language] ?? check}`,
      };
      const properties = Object.entries(place).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
      return `::${commands[level]} ${properties.join(',')}::${escapedMessage(message)}\n`;
    })
    .join('');
}

/** A file of which nothing, or not all, could be checked. */
export function failureAnnotation(path: string, reason: string): string {
  return `::error file=${escapedProperty(slashed(path))},title=gkreport::${escapedMessage(reason)}\n`;
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
