import assert from 'node:assert/strict';
import { cityFiles, cityReports, cityText } from '../../support/city.ts';
import { builtInFormat, open, uriOf } from '../../support/engine.ts';

describe('what many reports below come to', () => {
  it('is the same whether all are added up or one that changed takes the place of another', async () => {
    const format = await builtInFormat('国办2021');
    const reports = cityReports(format, { counties: 1, offices: 12 }).filter(({ year }) => year === 2025);
    const home = reports.find(({ body }) => body === '示例一县人民政府');
    const [office] = reports.filter(({ above }) => above === home?.path);
    assert.ok(home && office);
    const others = reports.filter((one) => one !== home);
    const started = await open(cityText(format, home), { path: home.path, files: cityFiles(format, others) });
    const sums = async () => {
      const document = started.engine.shared.workspace.LangiumDocuments.getDocument(uriOf(home.path));
      const { below } = (document && started.engine.reader.read(document)) ?? {};
      return [...(below?.cells ?? [])].map(([path, { sum, lacking, doubted, verdict }]) =>
        [path, sum.toFixed(), lacking.length, doubted.length, verdict].join(' '),
      );
    };
    const before = await sums();
    const path = '第二十条第五项.行政许可.处理决定';
    const other = { ...office, numbers: new Map([...office.numbers, [path, 4321]]) };
    const broken = cityText(format, {
      ...office,
      numbers: new Map([...office.numbers, ['复议诉讼.行政复议.总计', 99]]),
    });
    for (const text of [cityText(format, other), broken, cityText(format, other).replace(/\| 行政许可 .*/, '')]) {
      await started.change(office.path, text);
      const changed = await sums();
      assert.notDeepEqual(changed, before);
      // Read anew, with nothing known of what was before.
      const files = { ...cityFiles(format, others), [office.path]: text };
      const fresh = await open(cityText(format, home), { path: home.path, files });
      const report = fresh.engine.reader.read(fresh.document);
      const anew = [...(report?.below?.cells ?? [])].map(([at, { sum, lacking, doubted, verdict }]) =>
        [at, sum.toFixed(), lacking.length, doubted.length, verdict].join(' '),
      );
      assert.deepEqual(changed, anew);
    }
    await started.change(office.path, cityText(format, office));
    assert.deepEqual(await sums(), before);
  });
});
