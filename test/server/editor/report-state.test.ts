import assert from 'node:assert/strict';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { reportState } from '../../../server/editor/report-state.ts';
import { open } from '../../support/engine.ts';
import { smallFormatFile, smallHeader } from './support/opened.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const found = (severity: DiagnosticSeverity): Diagnostic => ({ severity, range, message: '' });

describe('the state of a report', () => {
  it('counts what the last check found, the verdicts, and the words of chapters with a limit', async () => {
    const report = `${smallHeader}
## 一、总体情况

全年公开信息3条。

## 二、申请情况

表 办理
| 新收 | 3 | 1 | 5 |
`;
    const { engine, document } = await open(report, { files: smallFormatFile });
    document.diagnostics = [
      found(DiagnosticSeverity.Error),
      found(DiagnosticSeverity.Warning),
      found(DiagnosticSeverity.Error),
      found(DiagnosticSeverity.Information),
    ];
    assert.deepEqual(reportState(document, engine.reader), {
      findings: { errors: 2, warnings: 1 },
      verdicts: { holds: 0, broken: 1, unchecked: 6 },
      missing: { chapters: 0, tables: 0, rows: 3 },
      format: '小格式',
      lengths: [{ chapter: '情况', count: 9, most: 20 }],
    });
  });

  it('has no format where there is none for the report', async () => {
    const { engine, document } = await open('格式: 没有这个格式\n年度: 2024\n');
    assert.deepEqual(reportState(document, engine.reader), {
      findings: { errors: 0, warnings: 0 },
      verdicts: { holds: 0, broken: 0, unchecked: 0 },
      lengths: [],
    });
  });

  it('is none of a format', async () => {
    const { engine, document } = await open('格式 甲 "甲" { }', { path: '甲.gkformat' });
    assert.equal(reportState(document, engine.reader), undefined);
  });
});
