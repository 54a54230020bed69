import { URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { billLines, billSentence, feeBill, feeOf } from '../report/fee-bill.ts';
import { isCharged } from '../report/fee-scale.ts';
import { FeeRequest } from '../shared/report-protocol.ts';
import type { EditorEngine } from './module.ts';
import { linkedDocument, workspaceRead } from './nearby-documents.ts';

const params = z.object({ uri: z.optional(z.string()), written: z.string() });

/** Answers what applicants are charged: by the format of a report, or else by that of this year. */
export function addFeeRequests(connection: Connection, engine: EditorEngine): void {
  connection.onRequest(FeeRequest.type, (asked, token) => answerFee(params.parse(asked), engine, token));
}

async function answerFee(
  { uri, written }: z.infer<typeof params>,
  { shared, reader, language: { current: language } }: EditorEngine,
  token: CancellationToken,
): Promise<FeeRequest.Result> {
  await workspaceRead(shared);
  const document = uri === undefined ? undefined : await linkedDocument(shared, URI.parse(uri), token);
  const report = document && reader.read(document);
  const year = report?.header.year ?? new Date().getFullYear();
  const format = report?.format ?? reader.formatOfYear(year);
  const { fee, chapter } = (format && feeOf(format)) ?? {};
  if (!fee || !chapter || !isCharged(fee, { header: { year } }))
    return { problem: { zh: `没有 ${year} 年度的收费标准`, en: `There is no scale of charges for ${year}` }[language] };
  const bill = feeBill(written, fee);
  if ('problem' in bill) return { problem: bill.problem[language] };
  return {
    amount: bill.amount.toFixed(),
    lines: billLines(bill, language),
    bases: fee.bases,
    sentence: billSentence(bill, chapter),
  };
}
