import { type ResourceLimits } from 'node:worker_threads';
/** A program that runs beside this one and answers one question at a time. */
export interface Thread {
    /** What it said when it had started. */
    readonly greeting: unknown;
    /** Not to be asked anew before it has answered. */
    ask(question: unknown): Promise<unknown>;
    /** False once it has ended, by {@link close} or by an error of its own. */
    readonly isAlive: boolean;
    close(): void;
}
/**
 * Starts a thread, which greets when it is ready. While nothing is asked of it, it keeps no program from ending. One that takes
 * more memory than its limits allow ends with an error.
 *
 * @throws where its file cannot be read, or it ends before it has greeted.
 */
export declare function startThread(file: string, data: unknown, resourceLimits?: ResourceLimits): Promise<Thread>;
/** How such a thread comes and goes. */
interface ThreadHabits<Started> {
    start(): Promise<Started>;
    /** After so many milliseconds without work its memory is given back. */
    readonly patience?: number | undefined;
    /** After so many uses too; left out, never. */
    readonly usesPerThread?: number | undefined;
}
/** A thread that starts when it is wanted and ends when nobody wants it any more. It is used by one after the other. */
export declare class ThreadOnDemand<Started extends Pick<Thread, 'isAlive' | 'close'>> {
    #private;
    constructor(habits: ThreadHabits<Started>);
    use<Result>(work: (thread: Started) => Promise<Result>): Promise<Result>;
}
export {};
