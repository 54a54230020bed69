import type { Level } from '../checks/check.ts';
import { pageOfCheck } from '../checks/check-page.ts';
import { checkOf } from '../checks/index.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Language } from '../shared/text.ts';
import { adjustmentLines } from './adjusted-checks.ts';
import type { Audit } from './audit.ts';
import type { AuditedFinding } from './audited-report.ts';
import { basisOf, checkName } from './check-words.ts';

/** What a log says of the program. */
export interface ToolFacts {
  readonly version: string;
  readonly informationUri: string;
  /** The address of a path: relative to the folder that the audit is about, or whole. */
  readonly addressOf: (path: string) => string;
}

/** SARIF 2.1.0 knows no hints. */
const levels: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', hint: 'note' };

/**
 * An audit as a log of SARIF 2.1.0, as GitHub and viewers of editors read it: paths relative to the root of the sources, places from 1
 * in UTF-16 characters, findings that are explained suppressed with their reason, and checks that count otherwise for all reports
 * with what they are set to. A file that could not be audited makes the run one that did not succeed.
 */
export function auditSarif(
  { files, adjusted }: Audit,
  language: Language,
  { version, informationUri, addressOf }: ToolFacts,
): object {
  const rules = new Map<string, { readonly index: number; readonly rule: object }>();
  const ruleOf = (finding: Pick<AuditedFinding, 'check' | 'name' | 'basis' | 'level'>) => {
    const known = rules.get(finding.check);
    if (known) return known.index;
    rules.set(finding.check, { index: rules.size, rule: ruleText(finding, language) });
    return rules.size - 1;
  };
  const placeOf = (path: string, range?: TextRange) => ({
    physicalLocation: {
      artifactLocation: artifactAt(addressOf(path)),
      ...(range && { region: regionOf(range) }),
    },
  });
  const results = files.flatMap((file) =>
    file.kind === 'failed'
      ? []
      : file.findings.map((finding) => ({
          ruleId: finding.check,
          ruleIndex: ruleOf(finding),
          level: levels[finding.level],
          message: { text: finding.message },
          locations: [{ ...placeOf(file.path, finding.range), ...logicalPlace(finding) }],
          ...(finding.related.length > 0 && {
            relatedLocations: finding.related.map(({ path, range, message }, id) => ({
              id: id + 1,
              ...placeOf(path, range),
              message: { text: message },
            })),
          }),
          ...(finding.explanation !== undefined && {
            suppressions: [{ kind: 'inSource', justification: finding.explanation }],
          }),
        })),
  );
  const failed = files.flatMap(({ path, ...file }) => {
    const reason = file.kind === 'failed' ? file.reason : file.failure;
    if (reason === undefined) return [];
    return [{ level: 'error', message: { text: reason }, locations: [placeOf(path)] }];
  });
  const overrides = adjusted
    .filter(({ everywhere }) => everywhere)
    .map(({ check, level }) => {
      const known = { check, name: checkName({ check })[language], basis: basisOf(check, undefined)[language] };
      const descriptor = { id: check, index: ruleOf({ ...known, level: checkOf(check)?.level ?? 'hint' }) };
      return { descriptor, configuration: level === 'off' ? { enabled: false } : { level: levels[level] } };
    });
  const settings = adjustmentLines(adjusted, language).map((text) => ({ level: 'note', message: { text } }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'gkreport', version, informationUri, rules: [...rules.values()].map(({ rule }) => rule) },
        },
        language: { zh: 'zh-CN', en: 'en-US' }[language],
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failed.length === 0,
            ...(overrides.length > 0 && { ruleConfigurationOverrides: overrides }),
            ...(settings.length > 0 && { toolConfigurationNotifications: settings }),
            ...(failed.length > 0 && { toolExecutionNotifications: failed }),
          },
        ],
        results,
      },
    ],
  };
}

/** A path outside of the sources has a whole address, which stands for itself. */
function artifactAt(uri: string): object {
  return /^[a-z][a-z0-9+.-]+:/i.test(uri) ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

/** A check as a rule: what it is called and what it rests on. */
function ruleText(
  { check, name, basis, level }: Pick<AuditedFinding, 'check' | 'name' | 'basis' | 'level'>,
  language: Language,
): object {
  const known = checkOf(check);
  const title = language === 'zh' ? (known?.name ?? name) : check;
  const page = pageOfCheck(check, language);
  return {
    id: check,
    shortDescription: { text: title },
    ...(basis !== '' && { fullDescription: { text: basis } }),
    // GitHub shows no rule without help.
    help: { text: page, markdown: `[${title}](${page})` },
    helpUri: page,
    defaultConfiguration: { level: levels[known?.level ?? level] },
  };
}

/** In words, for viewers that show them: the cell, the chapter. */
function logicalPlace({ place }: AuditedFinding): object {
  return place === '' ? {} : { logicalLocations: [{ fullyQualifiedName: place }] };
}

function regionOf({ start, end }: TextRange): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
