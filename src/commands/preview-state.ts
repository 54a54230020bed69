import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Feature } from '../feature.ts';
import { targetReport, uriArgument } from './target.ts';

/**
 * `gkreport.internal.previewState [uri]`, not offered to people: what the preview of a report shows at this moment, read
 * from its page, and undefined where no page is shown.
 */
export const previewState: Feature = ({ previews }) =>
  vscode.commands.registerCommand('gkreport.internal.previewState', async (argument: unknown) => {
    const uri = targetReport(z.optional(uriArgument).parse(argument), previews);
    const preview = uri && previews.find(uri);
    const inspection = await preview?.view.inspect();
    return inspection && { uri: preview?.uri.toString(), ...inspection };
  });
