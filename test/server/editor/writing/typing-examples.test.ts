import { exampleText } from '../../../support/examples.ts';
import { manners, seesNoRed } from './no-red.ts';
import type { Manner } from './typist.ts';

const lastYear = { '宿迁市2023.gkreport': exampleText('宿迁市2023.gkreport') };
const examples = [
  // Published late, sums that are suspicious, two slips of the pen and half-width marks, each from its line on.
  { name: '定西市应急管理局2020', stays: 4 },
  // Its preface gives no address.
  { name: '宿迁市2023', stays: 1 },
  { name: '宿迁市2024', files: lastYear },
  {
    name: '示例县水利局2025',
    files: { '附件/主动公开目录.csv': '', '图片/依申请公开办理流程.svg': exampleText('图片/依申请公开办理流程.svg') },
  },
];
/** The examples are long: all of them, and key by key, are typed when asked for; in every run the one that has most kinds of lines. */
const typed = process.env.GKREPORT_THOROUGH ? examples : examples.slice(-1);
const mannersOfExamples: readonly Manner[] = process.env.GKREPORT_THOROUGH ? manners : ['words'];

describe('an author who writes an example from nothing sees no red', function () {
  this.timeout(600_000);

  for (const example of typed)
    for (const manner of mannersOfExamples)
      it(`${example.name}, ${manner}`, () =>
        seesNoRed({ ...example, text: exampleText(`${example.name}.gkreport`), manner }));
});
