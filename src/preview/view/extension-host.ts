import { type HostMessage, hostMessage, type PreviewState, persistedState, type ViewMessage } from '../messages.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** The extension, as seen from the webview. */
export interface ExtensionHost<Sent> {
  send(message: ViewMessage | Sent): void;
  /** Calls `receive` with every message that is what its schema says, and `other` with what else comes. */
  listen(receive: (message: HostMessage) => void, other: (message: unknown) => void): void;
  /** What was last remembered, also before a reload of the window. */
  recall(): PreviewState | undefined;
  remember(state: PreviewState): void;
}

/** May be called once per page. */
export function connectHost<Sent = never>(): ExtensionHost<Sent> {
  const api = acquireVsCodeApi();
  return {
    send: (message) => api.postMessage(message),
    listen: (receive, other) =>
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const { data: message } = hostMessage.safeParse(event.data);
        if (message === undefined) {
          other(event.data);
        } else {
          receive(message);
        }
      }),
    recall: () => persistedState.safeParse(api.getState()).data,
    remember: (state) => api.setState(state),
  };
}
