import * as vscode from 'vscode';

/** Work that takes a while, with a bar that stops it; undefined when it was stopped. */
export async function withProgress<Result>(
  title: string,
  work: (tell: (message: string) => void, token: vscode.CancellationToken) => Promise<Result>,
): Promise<Result | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    try {
      const result = await work((message) => progress.report({ message }), token);
      return token.isCancellationRequested ? undefined : result;
    } catch (error) {
      if (token.isCancellationRequested) {
        return undefined;
      }
      throw error;
    }
  });
}
