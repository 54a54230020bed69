/** A kind of body that a reform renamed. */
export interface FormerBody {
    readonly name: string;
    /** What it is called since, as a rule. */
    readonly to: string;
    /** The first report year in which the old name is wrong. */
    readonly from: number;
}
/** Departments as they were called before the reform of 2018, whose local part ended in early 2019, and that of 2023. */
export declare const formerBodies: readonly FormerBody[];
