import type { InitializeParams } from 'vscode-languageserver-protocol';
import * as z from 'zod/mini';

/** What an editor tells of itself when it starts the server: the commands it can run. */
const initializationOptions = z.object({ commands: z.catch(z.array(z.string()), []) });

/** The commands of the editor. A lens that calls a command which nobody runs would only be an error to click on. */
export class ClientCommands {
  #commands: readonly string[] = [];

  read({ initializationOptions: given }: Pick<InitializeParams, 'initializationOptions'>): void {
    const told = initializationOptions.safeParse(given);
    this.#commands = told.success ? told.data.commands : [];
  }

  knows(command: string): boolean {
    return this.#commands.includes(command);
  }
}
