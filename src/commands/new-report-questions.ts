import * as vscode from 'vscode';
import {
  type BodyKindsRequest,
  type NewReportRequest,
  parseReportYear,
  proposedReportYear,
  reportYears,
} from '../../server/protocol.ts';
import type { ReportServer } from '../client.ts';
import { type Answer, askChoice, askText, type Place } from './questions.ts';

/** What is asked of a new report. */
export type NewReportAnswers = Pick<NewReportRequest.Params, 'body' | 'bodyKind' | 'year'>;

interface Draft {
  body?: string;
  year?: number;
  /** What is known of the kind of the body; to be asked where the name does not tell it. */
  kinds?: BodyKindsRequest.Result | undefined;
  bodyKind?: string;
}

type Question = (place: Place, draft: Draft) => Promise<'next' | 'back' | 'cancelled'>;

/**
 * Asks who reports, on which year and, where the name does not tell it, what kind of body that is; undefined when the
 * author breaks off.
 */
export async function askNewReport(server: ReportServer): Promise<NewReportAnswers | undefined> {
  const questions: readonly Question[] = [askBody, askYear, askBodyKind];
  const title = vscode.l10n.t('New Report');
  const draft: Draft = {};
  let index = 0;
  for (let question = questions[0]; question !== undefined; question = questions[index]) {
    const totalSteps = mustAskKind(draft) ? 3 : 2;
    const outcome = await question({ title, step: index + 1, totalSteps }, draft);
    if (outcome === 'cancelled') {
      return undefined;
    }
    index += outcome === 'back' ? -1 : 1;
    const { body, year } = draft;
    if (index === 2 && body !== undefined && year !== undefined) {
      draft.kinds = (await server.bodyKinds({ body, year })) ?? undefined;
      if (!mustAskKind(draft)) {
        return { body, year };
      }
    }
  }
  const { body, bodyKind, year } = draft;
  return body === undefined || year === undefined ? undefined : { body, bodyKind, year };
}

function mustAskKind({ kinds }: Draft): boolean {
  return kinds !== undefined && kinds.told === undefined && kinds.kinds.length > 0;
}

const askBody: Question = async (place, draft) => {
  const answer = await askText(place, {
    prompt: vscode.l10n.t('Full name of the reporting agency, as on its official seal'),
    value: draft.body ?? '',
    problem: (text) => (text.trim() === '' ? vscode.l10n.t('A report needs the name of its agency.') : undefined),
  });
  return keep(answer, (text) => {
    draft.body = text.trim();
  });
};

const askYear: Question = async (place, draft) => {
  const now = new Date();
  const { first, last } = reportYears(now);
  const answer = await askText(place, {
    prompt: vscode.l10n.t('Report year'),
    value: String(draft.year ?? proposedReportYear(now)),
    problem: (text) =>
      parseReportYear(text, now) === undefined
        ? vscode.l10n.t('Enter a four-digit year from {0} to {1}.', first, last)
        : undefined,
  });
  return keep(answer, (text) => {
    const year = parseReportYear(text, now);
    if (year !== undefined) {
      draft.year = year;
    }
  });
};

/** Those that the name leaves open come first. */
const askBodyKind: Question = async (place, draft) => {
  const { kinds = [], likely = [] } = draft.kinds ?? {};
  const isLikely = ({ name }: { readonly name: string }) => likely.includes(name);
  const ordered = [...kinds.filter(isLikely), ...kinds.filter((kind) => !isLikely(kind))];
  const answer = await askChoice(place, {
    placeholder: vscode.l10n.t('What kind of agency is it?'),
    items: ordered.map(({ name, label }) => ({ label: name, description: label })),
  });
  return keep(answer, ({ label }) => {
    draft.bodyKind = label;
  });
};

function keep<Value>(answer: Answer<Value>, take: (value: Value) => void): 'next' | 'back' | 'cancelled' {
  if (typeof answer === 'string') {
    return answer;
  }
  take(answer.value);
  return 'next';
}
