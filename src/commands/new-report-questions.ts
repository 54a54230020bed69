import * as vscode from 'vscode';
import { type NewReportRequest, parseReportYear, proposedReportYear } from '../../server/protocol.ts';
import { type Answer, askChoice, askText, type Place } from './questions.ts';

type Params = NewReportRequest.Params;
type Draft = { -readonly [Key in keyof Params]?: Params[Key] | undefined };

/** Puts its answer into the draft, and says where to go on. */
type Question = (place: Place, draft: Draft) => Promise<'next' | 'back' | 'cancelled'>;

/** Asks who reports, what kind of body that is, and on which year; undefined when the author breaks off. */
export async function askNewReport(): Promise<Params | undefined> {
  const questions: readonly Question[] = [askBody, askBodyKind, askYear];
  const title = vscode.l10n.t('New Report');
  const draft: Draft = {};
  let index = 0;
  for (let question = questions[0]; question !== undefined; question = questions[index]) {
    const outcome = await question({ title, step: index + 1, totalSteps: questions.length }, draft);
    if (outcome === 'cancelled') {
      return undefined;
    }
    index += outcome === 'back' ? -1 : 1;
  }
  const { body, bodyKind, year } = draft;
  return body === undefined || bodyKind === undefined || year === undefined ? undefined : { body, bodyKind, year };
}

const askBody: Question = async (place, draft) => {
  const answer = await askText(place, {
    prompt: vscode.l10n.t('Name of the body that reports, as its seal has it'),
    value: draft.body ?? '',
    problem: (text) => (text.trim() === '' ? vscode.l10n.t('A report needs the name of its body.') : undefined),
  });
  return keep(answer, (text) => {
    draft.body = text.trim();
  });
};

const askBodyKind: Question = async (place, draft) => {
  const kind = (label: string, description: string) => ({ label, description });
  const answer = await askChoice(place, {
    placeholder: vscode.l10n.t('What kind of body is it?'),
    items: [
      kind('政府', vscode.l10n.t('people’s government of a county or above')),
      kind('部门', vscode.l10n.t('department of a government')),
      kind('乡镇街道', vscode.l10n.t('township government or subdistrict office')),
      kind('垂直管理', vscode.l10n.t('body under vertical management')),
      kind('公共组织', vscode.l10n.t('organisation with public functions')),
    ],
  });
  return keep(answer, ({ label }) => {
    draft.bodyKind = label;
  });
};

const askYear: Question = async (place, draft) => {
  const now = new Date();
  const answer = await askText(place, {
    prompt: vscode.l10n.t('Year that the report is about'),
    value: String(draft.year ?? proposedReportYear(now)),
    problem: (text) =>
      parseReportYear(text, now) === undefined
        ? vscode.l10n.t('Give a year from 2008, when the Regulation came into force, to this one.')
        : undefined,
  });
  return keep(answer, (text) => {
    draft.year = parseReportYear(text, now);
  });
};

function keep<Value>(answer: Answer<Value>, take: (value: Value) => void): 'next' | 'back' | 'cancelled' {
  if (typeof answer === 'string') {
    return answer;
  }
  take(answer.value);
  return 'next';
}
