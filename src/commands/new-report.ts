import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { BodyKindsRequest, NewReportRequest } from '../../server/shared/report-protocol.ts';
import {
  parseHeaderYear,
  proposedReportYear,
  reportYears,
  writtenSchoolYear,
} from '../../server/shared/report-years.ts';
import type { ReportServer } from '../client.ts';
import type { Feature, Host } from '../feature.ts';
import { fileName } from '../preview/shell.ts';
import { fileExists, writeWhole } from './export-places.ts';
import { uriArgument } from './open-preview.ts';
import { type Answer, askChoice, askText, type QuestionStep } from './questions.ts';
import { folderAtHand, freePlace, openUnsaved, showNew } from './unsaved-report.ts';

/** The answers to what would be asked, and the file to make; without a file the report opens unsaved. */
const newReportArguments = z.object({
  body: z.string().check(z.minLength(1)),
  bodyKind: z.optional(z.string()),
  year: z.int(),
  isSchoolYear: z.optional(z.boolean()),
  target: z.optional(uriArgument),
});

/** `gkreport.newReport [folder | { body, bodyKind, year, target }]`: gives the document opened, if any. */
export const newReport: Feature = (host) =>
  vscode.commands.registerCommand('gkreport.newReport', async (argument: unknown) => {
    const folder = argument instanceof vscode.Uri ? argument : undefined;
    const given = folder || argument === undefined ? undefined : newReportArguments.parse(argument);
    try {
      return await createReport(given, folder, host);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The report could not be created: {0}', reason));
      return undefined;
    }
  });

async function createReport(
  given: z.infer<typeof newReportArguments> | undefined,
  clicked: vscode.Uri | undefined,
  { homeFolder, server }: Host,
): Promise<vscode.Uri | undefined> {
  const wanted = given ?? (await askNewReport(server));
  if (wanted === undefined) {
    return undefined;
  }
  const { body, bodyKind, year, isSchoolYear } = wanted;
  const folder = given?.target ? vscode.Uri.joinPath(given.target, '..') : (clicked ?? folderAtHand());
  const report = await server.newReport({ body, bodyKind, year, isSchoolYear, folder: folder?.toString() });
  if (report === null) {
    throw new Error(vscode.l10n.t('There is no format for {0}.', shownYear(wanted)));
  }
  const place = await placeFor(report, given?.target, clicked, folder, homeFolder);
  if (place === undefined) {
    return undefined;
  }
  const document = await ('file' in place
    ? createFile(place.file, report.text)
    : openUnsaved(place.unsaved, report.text));
  await showNew(document, report.cursor);
  return document.uri;
}

/** A file that is made at once, or one that saving will make. */
type NewPlace = { readonly file: vscode.Uri } | { readonly unsaved: vscode.Uri | undefined };

/** Where nobody has said where to put a report, and no folder is at hand, the author is asked. */
async function placeFor(
  { fileName: name }: NewReportRequest.Result,
  target: vscode.Uri | undefined,
  clicked: vscode.Uri | undefined,
  folder: vscode.Uri | undefined,
  homeFolder: vscode.Uri | undefined,
): Promise<NewPlace | undefined> {
  if (target !== undefined) {
    return { file: target };
  }
  if (clicked === undefined && folder !== undefined) {
    return { unsaved: await freePlace(vscode.Uri.joinPath(folder, name)) };
  }
  const file = await askFile(vscode.Uri.joinPath(clicked ?? homeFolder ?? vscode.Uri.file('/'), name));
  return file && { file };
}

async function askFile(proposed: vscode.Uri): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: proposed,
    filters: { [vscode.l10n.t('Annual report')]: ['gkreport'] },
    saveLabel: vscode.l10n.t('Create'),
  });
}

/** A new report never takes the place of an old one, whatever the dialog was told. */
async function createFile(target: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  if (await fileExists(target)) {
    throw new Error(vscode.l10n.t('{0} already exists and was not changed.', fileName(target)));
  }
  await writeWhole(target, text, { overwrite: false });
  return vscode.workspace.openTextDocument(target);
}

/** What is asked of a new report. */
type NewReportAnswers = Pick<NewReportRequest.Params, 'body' | 'bodyKind' | 'year' | 'isSchoolYear'>;

interface Draft {
  body?: string;
  year?: number;
  isSchoolYear?: boolean;
  /** What is known of the kind of the body; to be asked where the name does not tell it. */
  kinds?: BodyKindsRequest.Result | undefined;
  bodyKind?: string;
}

type Question = (place: QuestionStep, draft: Draft) => Promise<'next' | 'back' | 'cancelled'>;

/**
 * Asks who reports, on which year and, where the name does not tell it, what kind of body that is; undefined when the
 * author breaks off.
 */
async function askNewReport(server: ReportServer): Promise<NewReportAnswers | undefined> {
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
    const { body, year, isSchoolYear } = draft;
    if (index === 2 && body !== undefined && year !== undefined) {
      draft.kinds = (await server.bodyKinds({ body, year, isSchoolYear })) ?? undefined;
      if (!mustAskKind(draft)) {
        return { body, year, isSchoolYear };
      }
    }
  }
  const { body, bodyKind, year, isSchoolYear } = draft;
  return body === undefined || year === undefined ? undefined : { body, bodyKind, year, isSchoolYear };
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
    value: shownYear({ year: draft.year ?? proposedReportYear(now), isSchoolYear: draft.isSchoolYear }),
    problem: (text) =>
      parseHeaderYear(text, now) === undefined
        ? vscode.l10n.t('Enter a four-digit year from {0} to {1}, or a school year such as 2024-2025学年.', first, last)
        : undefined,
  });
  return keep(answer, (text) => {
    const year = parseHeaderYear(text, now);
    if (year !== undefined) {
      draft.year = year;
      draft.isSchoolYear = writtenSchoolYear(text) !== undefined;
    }
  });
};

function shownYear({ year, isSchoolYear }: Pick<NewReportAnswers, 'year' | 'isSchoolYear'>): string {
  return isSchoolYear ? `${year}-${year + 1}学年` : String(year);
}

/** Those that the name leaves open come first. */
const askBodyKind: Question = async (place, draft) => {
  const { kinds = [], likely = [] } = draft.kinds ?? {};
  const isLikely = ({ name }: { readonly name: string }) => likely.includes(name);
  const ordered = [...kinds.filter(isLikely), ...kinds.filter((kind) => !isLikely(kind))];
  const answer = await askChoice(place, {
    placeholder: vscode.l10n.t('What type of agency is it?'),
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
