import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { AstUtils } from 'langium';
import type { GkReportAstType } from '../../../server/language/generated/ast.ts';
import { nodesOf, referencesIn } from '../../../server/language/syntax-nodes.ts';
import { open } from '../../support/engine.ts';
import { exampleText } from '../../support/examples.ts';

describe('one walk over the tree of a report', () => {
  const examples = readdirSync('examples').filter((name) => name.endsWith('.gkreport'));

  for (const name of examples)
    it(`meets what stands in ${name}, type by type and in the order of the text`, async () => {
      const { document } = await open(exampleText(name));
      const root = document.parseResult.value;
      const all = AstUtils.streamAst(root).toArray();
      assert.ok(all.length > 100);
      for (const type of new Set(all.map(({ $type }) => $type)))
        assert.deepEqual(
          nodesOf(root, type as keyof GkReportAstType),
          all.filter(({ $type }) => $type === type),
        );
      const written = all.flatMap((node) => AstUtils.streamReferences(node).toArray());
      assert.deepEqual(
        referencesIn(root).map(({ reference }) => reference),
        written.map(({ reference }) => reference),
      );
    });
});
