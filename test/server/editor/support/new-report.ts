import { ProtocolRequestType } from 'vscode-languageserver-protocol';
import { NewReportRequest } from '../../../../server/shared/report-protocol.ts';

/** The request for a new report, as a client makes it. */
export const newReport = new ProtocolRequestType<
  NewReportRequest.Params,
  NewReportRequest.Result | null,
  never,
  void,
  void
>(NewReportRequest.type.method);
