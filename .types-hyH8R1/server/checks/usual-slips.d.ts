/** A slip of the pen or of the input method, and what was meant. Texts are as {@link fold} leaves them. */
export interface UsualSlip {
    readonly wrong: string;
    readonly right: string;
    /** Where one of these stands in front, the words are right. */
    readonly notAfter?: string;
}
/** Slips found in print; each as long as it takes to be one in any context. */
export declare const usualSlips: readonly UsualSlip[];
