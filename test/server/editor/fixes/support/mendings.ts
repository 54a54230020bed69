import { certainEdits } from '../../../../../server/editor/code-actions.ts';
import { draftOf } from '../../../../../server/editor/fixes/fix.ts';
import { fixesFor } from '../../../../../server/editor/fixes/fixes-for.ts';
import { applied } from '../../../../support/edits.ts';
import { examine, type Placed } from '../../../../support/engine.ts';

/** What becomes of a text by one of its quick fixes. */
export interface Mending {
  readonly zh: string;
  readonly en: string;
  readonly preferred: boolean;
  readonly certain: boolean;
  readonly text: string;
}

/** The quick fixes of all findings of one check, in their order. */
export async function mendings(check: string, text: string, placed?: Placed): Promise<readonly Mending[]> {
  const { report, findings } = await examine(text, placed);
  const draft = draftOf(report, text);
  return findings
    .filter((finding) => finding.check === check)
    .flatMap((finding) => fixesFor(finding, draft))
    .map(({ title, preferred, certain, edits }) => ({ ...title, preferred, certain, text: applied(text, edits) }));
}

/** A text after everything that leaves no choice has been mended at once. */
export async function allMended(text: string): Promise<string> {
  const { report, findings } = await examine(text);
  return applied(text, certainEdits(findings, draftOf(report, text)));
}
