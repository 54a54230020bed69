import { type ReportFile } from '../../language/generated/ast.ts';
import type { Text } from '../../shared/text.ts';
import type { Format } from '../format.ts';
import type { PictureState } from '../picture-file.ts';
import type { Report, SubordinateProblem } from '../report.ts';
/** What a report needs to know beyond its own text. */
export interface ReadContext {
    readonly uri: string;
    readonly format?: Format | undefined;
    readonly lastYear?: Report | undefined;
    readonly lastYearProblem?: Text | undefined;
    readonly published?: Report | undefined;
    /** Whether the 上年 of last year's report, or of one before it, names this report again. */
    readonly lastYearLoops?: boolean;
    /** What is wrong with each 下级 line, in their order. */
    readonly subordinates?: readonly (SubordinateProblem | undefined)[];
    /** Paths of other files that it names, where none is. */
    readonly missingFiles?: Iterable<string>;
    /** What the files are that it shows as pictures, by their paths; those of which nothing is known are left out. */
    readonly pictures?: ReadonlyMap<string, PictureState>;
    /** Every format at hand, for advice about names of another one. */
    readonly knownFormats?: readonly Format[];
    /** The same, asked for only where a table does not go with the report's own: the report then depends on all of them. */
    readonly askFormats?: () => readonly Format[];
}
/** Reads a syntax tree, complete or half-written, as a report: names bound, numbers evaluated, equations judged. */
export declare function readReportTree(file: ReportFile, context: ReadContext): Report;
