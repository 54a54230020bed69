import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { auditFiles } from '../../../server/audit/audit-files.ts';
import { reportText } from '../cli/support/samples.ts';
import { audited } from './audited.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../fixtures/sarif/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
);
// A pattern of the schema has a bracket too many, which older expressions take.
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isValid = ajv.compile(schema);

const addressOf = (path: string) => (path.startsWith('/') ? `file://${encodeURI(path)}` : encodeURI(path));
const tool = { version: '1.0.0', informationUri: 'https://example.org/', addressOf };

async function logOf(language: 'zh' | 'en', ...[texts, more]: Parameters<typeof audited>) {
  const audit = await audited(texts, { ...more, language });
  const [file] = await auditFiles(audit, 'sarif', language, tool);
  const log = JSON.parse(String(file?.content));
  isValid(log);
  assert.deepEqual(isValid.errors ?? [], []);
  return log.runs[0];
}

describe('an audit as SARIF', () => {
  it('is a log by the schema of SARIF 2.1.0, with or without findings, in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { results, invocations } = await logOf(language, { '甲.gkreport': reportText() });
      assert.deepEqual(results, []);
      assert.deepEqual(invocations, [{ executionSuccessful: true }]);
      await logOf(language, { '乙.gkreport': reportText({ total: '8' }) });
    }
  });

  it('has what other logs have wrong refused', async () => {
    isValid({ version: '2.1.0', runs: [{ tool: { driver: {} }, results: [{ level: 'hint', message: {} }] }] });
    assert.ok((isValid.errors ?? []).length > 0);
  });

  it('has each finding with its rule, its level, its place from 1 and the places it is about', async () => {
    const run = await logOf('en', { '区 1/乙.gkreport': reportText({ total: '8' }) });
    const [rule] = run.tool.driver.rules;
    assert.equal(rule.id, 'wrong-total');
    assert.equal(rule.helpUri, 'https://github.com/gkreport/gkreport/blob/main/docs/checks.md#wrong-total');
    // GitHub shows no rule without it.
    assert.match(rule.help.text, /checks\.md#wrong-total$/);
    const [result] = run.results;
    assert.deepEqual([result.ruleId, result.ruleIndex, result.level], ['wrong-total', 0, 'error']);
    assert.match(result.message.text, /^Row “支出”, rule “总计列”: 总计 is 8/);
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: '%E5%8C%BA%201/%E4%B9%99.gkreport', uriBaseId: '%SRCROOT%' },
      region: { startLine: 13, startColumn: 16, endLine: 13, endColumn: 17 },
    });
    assert.equal(result.relatedLocations.length, 2);
    assert.equal(run.columnKind, 'utf16CodeUnits');
  });

  it('suppresses what the report explains, with the reason', async () => {
    const texts = {
      '2023.gkreport': reportText({ year: 2023 }),
      '2024.gkreport': reportText({ header: ['上年: ./2023.gkreport'], after: ['说明 衔接: 机构合并'] }),
    };
    const { results } = await logOf('zh', texts);
    assert.ok(results.length > 0);
    for (const { suppressions } of results)
      assert.deepEqual(suppressions, [{ kind: 'inSource', justification: '机构合并' }]);
  });

  it('overrides the rules that count otherwise for all reports, and says so of those for some', async () => {
    const lowered = new Map([['jump', 'hint']] as const);
    const levels = (path: string) =>
      new Map([['likeness', 'off'], ...(path === '甲.gkreport' ? lowered : [])] as const);
    const texts = { '甲.gkreport': reportText(), '乙.gkreport': reportText({ total: '8' }) };
    const { invocations, tool } = await logOf('en', texts, { levels });
    const rule = tool.driver.rules.findIndex(({ id }: { id: string }) => id === 'likeness');
    assert.deepEqual(invocations, [
      {
        executionSuccessful: true,
        ruleConfigurationOverrides: [
          { descriptor: { id: 'likeness', index: rule }, configuration: { enabled: false } },
        ],
        toolConfigurationNotifications: [
          { level: 'note', message: { text: 'Checks switched off: likeness' } },
          { level: 'note', message: { text: 'Checks lowered to hints: jump (1 report)' } },
        ],
      },
    ]);
    const everywhere = await logOf('zh', texts, { levels: () => lowered });
    assert.deepEqual(everywhere.invocations[0].ruleConfigurationOverrides[0].configuration, { level: 'note' });
  });

  it('is of a run that did not succeed where a file could not be audited', async () => {
    const failed = [{ kind: 'failed', path: '/别处/坏.gkreport', reason: '不是 UTF-8 编码' }] as const;
    const { invocations } = await logOf('zh', { '甲.gkreport': reportText() }, { failed });
    assert.equal(invocations[0].executionSuccessful, false);
    const [notification] = invocations[0].toolExecutionNotifications;
    assert.deepEqual(notification.message, { text: '不是 UTF-8 编码' });
    // What lies outside has a whole address, and no base.
    assert.deepEqual(notification.locations[0].physicalLocation.artifactLocation, {
      uri: encodeURI('file:///别处/坏.gkreport'),
    });
  });
});
