import v8 from 'node:v8';

/** The second and third follow from the first only where it is given when the process starts. */
const liftoffOnly = ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'] as const;

/**
 * Has V8 compile WebAssembly once, and not anew while it runs: optimising an engine for one file takes more than making
 * the file, and pays only after some thirty. Such settings are for the whole process, and what V8 has kept of JavaScript under
 * others, Node's own included, is of no use from then on: a thread says it when its modules are loaded and its engine is next.
 * Electron may have frozen them, and would end.
 */
export function compileOnce(): void {
  if (process.versions.electron === undefined) for (const flag of liftoffOnly) v8.setFlagsFromString(flag);
}
