/** What the process ends with; scripts rely on it. */
export const exitCodes = {
  /** Done; of a check: no errors, whatever warnings and hints there are. */
  ok: 0,
  /** A report has errors, or is not formatted. */
  errors: 1,
  /** Something could not be read, written or understood; files that could be are still reported. */
  cannotRun: 2,
} as const;

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
