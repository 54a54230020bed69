/** What makes pixels of charts, by its places in the folder of the program: the engine, the fonts, and its thread. */
export const chartFiles = {
  engine: 'chart/engine.wasm',
  /** Of those that PDF is set in: one for everything, and what it lacks, such as the small digits of CO₂. */
  fonts: ['pdf/heiti.otf', 'pdf/latin.ttf'],
  thread: 'chart/worker.mjs',
} as const;
