/**
 * Where what is known of reports stays for the next start, under a name for each. What it gives may be of another program, damaged or
 * from long ago, and nothing that goes wrong in it is told: what it does not have is made again.
 */
export interface ReportStore {
  /** What a text is told by, short. */
  fingerprint(text: string): string;
  /** What was saved by this program under a name; undefined where there is nothing, or nothing that can be trusted. */
  load(name: string): Promise<unknown>;
  /** Saves what can be JSON. Nobody waits for it. */
  save(name: string, value: object): void;
}
