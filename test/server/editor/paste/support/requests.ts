import { ProtocolRequestType } from 'vscode-languageserver-protocol';
import { DropRequest, PasteRequest } from '../../../../../server/shared/editor-protocol.ts';

/** The requests as the test client sends them. */
export const pasteType = new ProtocolRequestType<PasteRequest.Params, PasteRequest.Result | null, never, void, void>(
  PasteRequest.type.method,
);
export const dropType = new ProtocolRequestType<DropRequest.Params, DropRequest.Result | null, never, void, void>(
  DropRequest.type.method,
);
