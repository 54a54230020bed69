import type { ExportEngines } from './export.ts';

/** What makes PDF, and pixels of charts for Word. Other programs hand it on; what is in it is nothing to rely on. */
export interface Engines {
  /** What it is for. */
  readonly makes: readonly ('pdf' | 'charts')[];
}

// Its parts speak of laid-out documents, which change from version to version.
const parts = new WeakMap<Engines, ExportEngines>();

/** Closes engines up for other programs. */
export function closed(engines: ExportEngines): Engines {
  const whole: Engines = {
    makes: [...(engines.renderPdf ? ['pdf' as const] : []), ...(engines.rasterise ? ['charts' as const] : [])],
  };
  parts.set(whole, engines);
  return whole;
}

/** The parts of engines that {@link closed} made; none of what somebody else made. */
export function partsOf(engines: Engines | undefined): ExportEngines {
  return (engines && parts.get(engines)) ?? {};
}
