import { RequestType, RequestType0 } from 'vscode-languageserver-protocol';

/**
 * What the server asks of a client whose files it cannot reach itself: those of vscode.dev, of a remote repository,
 * or of a worker in a web page.
 */
export namespace ClientFiles {
  export interface Params {
    readonly uri: string;
  }
  export interface Entry {
    readonly name: string;
    readonly isFile: boolean;
    readonly isDirectory: boolean;
  }
  /** Why a file that is there was not read: as the operating system has it, `EACCES`, or in one of the codes of gkreport. */
  export interface Refusal {
    readonly code: string;
  }
  /** The text of a file, decoded from UTF-8; null when there is no such file. */
  export const read = new RequestType<Params, string | Refusal | null, void>('gkreport/files/read');
  /** The bytes of a picture in base64; null when there is no such file. */
  export const picture = new RequestType<Params, { readonly base64: string } | Refusal | null, void>(
    'gkreport/files/picture',
  );
  /** What is there, with its size in bytes and the moment of its last change; null when nothing is. */
  export interface Found {
    readonly isFile: boolean;
    readonly isDirectory: boolean;
    readonly size: number;
    readonly modified: number;
  }
  export const stat = new RequestType<Params, Found | Refusal | null, void>('gkreport/files/stat');
  /** What a folder holds; null when there is no such folder. */
  export const list = new RequestType<Params, readonly Entry[] | null, void>('gkreport/files/list');
}

/**
 * What the server asks of a client in a web page when there is a chart to be made pixels of: its messages carry bytes,
 * and the server there has no way to the files it came with. Null when the client has none either.
 */
export namespace ChartResources {
  export interface Result {
    readonly engine: Uint8Array;
    readonly fonts: readonly Uint8Array[];
  }
  export const type = new RequestType0<Result | null, void>('gkreport/files/charts');
}
