import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStoredRun, runAsMarkdown, shownFigure, shownValue } from '../../scripts/bench/figures.ts';
import { project } from '../../scripts/bundles.ts';

describe('the page about speed', () => {
  it('shows the run of the bench that is stored', () => {
    const page = readFileSync(join(project, 'docs', 'performance.md'), 'utf8');
    const [, shown] = /<!-- figures -->\n([\s\S]*)\n<!-- end of figures -->/.exec(page) ?? [];
    const stored = readStoredRun();
    assert.ok(stored, 'a run is stored');
    assert.equal(shown, runAsMarkdown(stored));
  });

  it('names a goal that is missed', () => {
    const figure = { what: 'check', value: 12.5, unit: 's' } as const;
    const run = (goal: number) => ({ date: '', node: '', machine: '', sections: { all: [{ ...figure, goal }] } });
    assert.match(runAsMarkdown(run(10)), /^\| check \| 12\.5 s \| ≤ 10 s, missed \|$/m);
    assert.match(runAsMarkdown(run(12.5)), /^\| check \| 12\.5 s \| ≤ 12\.5 s \|$/m);
  });

  it('tells what was not measured from what is nothing', () => {
    assert.equal(shownValue({ value: Number.NaN, unit: 'MB' }), '–');
    assert.equal(shownValue({ value: 0, unit: 'MB' }), '0 MB');
    assert.match(shownFigure({ what: 'memory', value: Number.NaN, unit: 'MB', goal: 400 }, undefined), /–.*≤ 400 MB/);
  });
});
