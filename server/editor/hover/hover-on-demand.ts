import type { HoverProvider } from 'langium/lsp';

/** What answers hovers is loaded with the first of them: no start waits for it. */
export function hoverOnDemand(load: () => Promise<HoverProvider>): HoverProvider {
  let loaded: Promise<HoverProvider> | undefined;
  return {
    async getHoverContent(...hover) {
      loaded ??= load();
      return (await loaded).getHoverContent(...hover);
    },
  };
}
