import { isOperationCancelled } from 'langium';
import { type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

type Handler = (...parameters: readonly unknown[]) => unknown;

/** Parts of a connection that have handlers of their own: `connection.languages.inlayHint.on(…)`. */
const parts = ['workspace', 'languages', 'inlayHint', 'semanticTokens', 'textDocumentContent'];

/**
 * A connection on which no handler can do harm: a request before `initialize` is refused as the protocol has it, what a handler
 * throws is told to `failed` with what it was asked, and answered as an error, what was cancelled is answered as that, and nobody is left with a promise that fails
 * unheard because the client has gone.
 */
export function guarded(connection: Connection, failed: (error: unknown, asked: unknown) => void): Connection {
  let isInitialized = false;

  const guardHandler = (name: string, handler: Handler): Handler => {
    if (name === 'onExit') return handler;
    return async (...parameters) => {
      if (name === 'onInitialize') isInitialized = true;
      if (!isInitialized) return notInitialized();
      try {
        return await handler(...parameters);
      } catch (error) {
        const isCancelled = isOperationCancelled(error);
        if (!isCancelled && !(error instanceof ResponseError)) failed(error, parameters[0]);
        if (isNotification(name)) return undefined;
        throw isCancelled ? new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.') : error;
      }
    };
  };

  const guardPart = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof name !== 'string') return value;
        if (parts.includes(name) && typeof value === 'object' && value !== null) return guardPart(value);
        if (typeof value !== 'function') return value;
        const call: Handler = value.bind(target);
        if (/^on(?![a-z])/.test(name))
          return (...taken: readonly unknown[]) =>
            call(...taken.map((one) => (typeof one === 'function' ? guardHandler(name, one as Handler) : one)));
        return (...sent: readonly unknown[]) => heard(call(...sent));
      },
    });

  // Hears every request that nobody else does.
  connection.onRequest((method) => {
    if (!isInitialized) return notInitialized();
    return new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
  });
  return guardPart(connection);
}

function isNotification(name: string): boolean {
  return /^on(?:Did|Initialized|Notification|Progress)/.test(name);
}

function notInitialized(): ResponseError<void> {
  return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized yet.');
}

function heard(sent: unknown): unknown {
  if (sent instanceof Promise) sent.catch(() => undefined);
  return sent;
}
