/**
 * Writes the checks that `gkreport.checks` takes into the manifest, so that editors offer them, as part of `npm run generate`. Both
 * languages know a check by its name in reports.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adjustableChecks, checkLevels } from '../server/checks/check-levels.ts';

/** By id what may be said of each check. */
export const checkProperties = Object.fromEntries(
  [...adjustableChecks]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, name }) => [
      id,
      {
        type: 'string',
        enum: checkLevels,
        enumDescriptions: checkLevels.map((level) => `%checks.${level}%`),
        description: name,
      },
    ]),
);

if (import.meta.main) {
  const file = join(import.meta.dirname, '..', 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.contributes.configuration.properties['gkreport.checks'].properties = checkProperties;
  writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
}
