import { type AstNodeDescription, DefaultScopeComputation, type LangiumDocument } from 'langium';
import { isFormatFile } from './generated/ast.ts';

/** Formats are visible everywhere; the header lines of a report only in that report. */
export class GkScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    return isFormatFile(document.parseResult.value) ? super.collectExportedSymbols(document) : [];
  }
}
