/**
 * The part of `playwright-core` in use. Its own types come with the package, which is only installed where the
 * stand-in runs, while these sources are type-checked everywhere.
 */
export interface BrowserLibrary {
  readonly chromium: { launch(options: object): Promise<Browser> };
}

export interface Browser {
  newContext(options: object): Promise<{ newPage(): Promise<Page>; setDefaultTimeout(milliseconds: number): void }>;
  close(): Promise<void>;
  on(event: 'disconnected', listener: () => void): void;
}

export interface Page extends Searchable {
  readonly keyboard: {
    press(key: string): Promise<void>;
    type(text: string, options?: { delay: number }): Promise<void>;
    insertText(text: string): Promise<void>;
  };
  context(): { newCDPSession(page: Page): Promise<DevTools>; newPage(): Promise<Page> };
  close(): Promise<void>;
  emulateMedia(options: { colorScheme: 'light' | 'dark'; forcedColors?: 'active' }): Promise<void>;
  addInitScript(script: string): Promise<void>;
  goto(url: string): Promise<unknown>;
  exposeFunction(name: string, listener: (...values: never[]) => unknown): Promise<unknown>;
  on(event: 'crash', listener: () => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'request', listener: (request: { url(): string }) => void): void;
  on(event: 'dialog', listener: (dialog: { message(): string; dismiss(): Promise<void> }) => void): void;
  screenshot(options: { path: string }): Promise<unknown>;
  viewportSize(): PageSize | null;
  setViewportSize(size: PageSize): Promise<void>;
  waitForTimeout(milliseconds: number): Promise<void>;
}

/** In CSS pixels. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The browser's own protocol, for what has no method: the composition of an input method. */
export interface DevTools {
  send(method: string, parameters: object): Promise<unknown>;
}

export interface Searchable {
  locator(selector: string): Locator;
  frameLocator(selector: string): Searchable;
}

export interface Locator {
  first(): Locator;
  last(): Locator;
  locator(selector: string): Locator;
  nth(index: number): Locator;
  click(options?: { button?: 'right'; clickCount?: number; modifiers?: readonly 'Control'[] }): Promise<void>;
  dblclick(): Promise<void>;
  fill(text: string, options?: { timeout: number }): Promise<void>;
  hover(options?: { readonly force?: boolean }): Promise<void>;
  press(key: string): Promise<void>;
  /** The value of an expression, evaluated in the page; of a promise, what it resolves to. */
  evaluate<Value>(expression: string): Promise<Value>;
  innerText(): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  count(): Promise<number>;
  waitFor(options?: { state?: 'visible' | 'hidden'; timeout?: number }): Promise<void>;
}
