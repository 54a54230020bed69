import { manners, seesNoRed } from './no-red.ts';
import { rightReport } from './typed-reports.ts';

/** Each manner types one report, and several when asked for. */
const reports = process.env.GKREPORT_THOROUGH ? 10 : manners.length;

describe('an author who writes a right report from nothing sees no red', function () {
  this.timeout(600_000);

  for (let seed = 0; seed < reports; seed += 1) {
    const manner = manners[seed % manners.length] ?? 'plain';
    it(`生成${seed}, ${manner}`, () => seesNoRed({ name: `生成${seed}`, text: rightReport(seed), manner }));
  }
});
