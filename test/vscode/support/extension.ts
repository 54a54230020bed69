import * as vscode from 'vscode';
import { ok } from './assert.ts';

/** What the manifest says, as far as suites compare it with what VS Code made of it. */
export interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly keybindings: readonly Placed[];
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[] }[];
    readonly menus: Readonly<Record<string, readonly Placed[]>>;
    readonly customEditors: readonly { readonly viewType: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

/** A command somewhere in the user interface. */
export interface Placed {
  readonly command: string;
  readonly alt?: string;
  readonly when?: string;
}

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('gkreport.gkreport');
  ok(found, `gkreport.gkreport is not among ${vscode.extensions.all.map(({ id }) => id).join(', ')}.`);
  return found;
}

/** The manifest of the extension under test, its titles translated. */
export function manifest(): Manifest {
  return extension().packageJSON as Manifest;
}
