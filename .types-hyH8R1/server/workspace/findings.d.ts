import { type LangiumDocument } from 'langium';
import { type Finding } from '../checks/check.ts';
import type { ReportReader } from './report-reader.ts';
/**
 * Everything found in a document: what could not be read, then what the checks say of what could. Of a report it is
 * looked for once: diagnostics, quick fixes, preview and exports share the result. It never throws: what goes wrong in the
 * engine itself is a finding too, and `failed` is told of it.
 */
export declare function findingsOf(document: LangiumDocument, reader: ReportReader, failed?: (error: unknown) => void): readonly Finding[];
