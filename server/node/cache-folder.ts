import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A computer and its user, as far as caches are concerned. */
interface CachePlaces {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Undefined for a user who has none. */
  readonly home: string | undefined;
}

/**
 * Where gkreport may keep what can be made again: a folder of this user alone, which need not be there yet. None for a user
 * without a home: in a folder of all users somebody else could put things into it.
 */
export function cacheFolder(
  places: CachePlaces = { platform: process.platform, environment: process.env, home: ownHome() },
): string | undefined {
  const folder = userCaches(places);
  return folder === undefined ? undefined : join(folder, 'gkreport');
}

/**
 * Has what V8 makes of the modules that this program, or this thread of it, loads from now on kept for the next time, which is
 * begun in half the time. Where nothing can be kept, nothing is; before 22.1 Node could not.
 */
export function keepCompiled(): void {
  const folder = cacheFolder();
  if (folder !== undefined) enableCompileCache?.(join(folder, 'compiled'));
}

function userCaches({ platform, environment, home }: CachePlaces): string | undefined {
  if (platform === 'win32') return environment.LOCALAPPDATA;
  if (home === undefined) return undefined;
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : environment.XDG_CACHE_HOME || join(home, '.cache');
}

function ownHome(): string | undefined {
  try {
    return homedir() || undefined;
  } catch {
    return undefined;
  }
}
