/** What makes pixels of charts, by its places in the folder of the program: the engine, the font, and its thread. */
export const chartFiles = {
  engine: 'chart/engine.wasm',
  /** One of those that PDF is set in. */
  font: 'pdf/heiti.otf',
  thread: 'chart/worker.mjs',
} as const;
