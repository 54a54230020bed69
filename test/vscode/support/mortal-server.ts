import { waitFor } from './wait-for.ts';

interface Builtins {
  getBuiltinModule?(name: 'node:fs'): {
    existsSync(path: string): boolean;
    mkdtempSync(prefix: string): string;
    readdirSync(path: string): readonly string[];
    readFileSync(path: string, encoding: 'utf8'): string;
    rmSync(path: string, options: { recursive: boolean }): void;
    writeFileSync(path: string, text: string): void;
  };
  readonly env: Record<string, string | undefined>;
  readonly pid: number;
  kill(pid: number, signal: string): void;
}

/** Servers that can be ended as nothing but the operating system, or the browser, can. */
export interface MortalServers {
  /**
   * Ends the server at work, and gives when that was; waits for one that is about to start. Gives nothing once `noneComes` says that
   * none will.
   */
  end(noneComes?: () => PromiseLike<boolean>): Promise<number | undefined>;
  /** From the next start on a server ends as soon as it is at a document whose address has this ending, unless it is told to set it aside. */
  dieAt(ending: string): void;
  /** How many have ended at such a document. */
  deaths(): number;
  /** Servers live again. */
  dispose(): void;
}

const host = (globalThis as { readonly process?: Builtins }).process;
const files = host?.getBuiltinModule?.('node:fs');

/** The servers of this extension host; of those that are running already a worker is known only when it has started anew. */
export const servers: MortalServers | undefined =
  host && files ? (files.existsSync('/proc/self/stat') ? processes(host, files) : undefined) : workers();

function processes(own: Builtins, disk: NonNullable<typeof files>): MortalServers {
  let folder: string | undefined;
  const options = own.env.NODE_OPTIONS;
  return {
    async end(noneComes) {
      const look = () => findServer(own, disk);
      const pid = await foundOrNot(look, noneComes);
      if (pid === undefined) return undefined;
      own.kill(pid, 'SIGKILL');
      const when = Date.now();
      await waitFor(`${pid} has ended`, look, (found) => found !== pid);
      return when;
    },
    dieAt(ending) {
      folder = disk.mkdtempSync('/tmp/gkreport-mortal-');
      disk.writeFileSync(`${folder}/mortal.cjs`, mortalProcess(folder, ending));
      own.env.NODE_OPTIONS = `--require ${folder}/mortal.cjs`;
    },
    deaths: () => (folder ? disk.readdirSync(folder).filter((name) => /^\d+$/.test(name)).length : 0),
    dispose() {
      if (options === undefined) delete own.env.NODE_OPTIONS;
      else own.env.NODE_OPTIONS = options;
      if (folder) disk.rmSync(folder, { recursive: true });
      folder = undefined;
    },
  };
}

/** What is looked for, once it is there; nothing once it is known that it does not come. */
async function foundOrNot<Found>(
  look: () => Found | undefined,
  noneComes: () => PromiseLike<boolean> = async () => false,
): Promise<Found | undefined> {
  const seen = async () => ({ found: look(), isOver: await noneComes() });
  const { found } = await waitFor('there is a server', seen, ({ found, isOver }) => found !== undefined || isOver);
  return found;
}

/** What the server is told to load before itself: it lets the word of where it is go out, and ends the process. */
function mortalProcess(folder: string, ending: string): string {
  return `
    const { writeFileSync } = require('node:fs');
    const isMeant = (uri) => uri?.endsWith(${JSON.stringify(ending)});
    const send = process.send;
    let setAside = [];
    if (send) process.on('message', ({ method, params }) => {
      if (method === 'initialize') setAside = params.initializationOptions.setAside;
    });
    if (send) process.send = (message, ...rest) => {
      const isAt = message?.method === 'gkreport/atWork' && isMeant(message.params.uri) && !setAside.some(isMeant);
      if (!isAt) return send.call(process, message, ...rest);
      return send.call(process, message, () => {
        writeFileSync(${JSON.stringify(`${folder}/`)} + process.pid, '');
        process.kill(process.pid, 'SIGKILL');
      });
    };`;
}

/** The process of the language server: a child of the extension host. */
function findServer(own: Builtins, disk: NonNullable<typeof files>): number | undefined {
  const isServer = (pid: number): boolean => {
    try {
      const parent = disk.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) \S+ (\d+) .*$/s, '$1');
      return Number(parent) === own.pid && /dist\/server\.js/.test(disk.readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    } catch {
      return false; // it has ended meanwhile
    }
  };
  const pids = disk.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).find(isServer);
}

/** Of what goes between client and server, what is looked at. */
interface Message {
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly initializationOptions?: { readonly setAside: readonly string[] };
  };
}

function workers(): MortalServers {
  const scope = globalThis as { Worker: typeof Worker };
  const Usual = scope.Worker;
  let last: Worker | undefined;
  let fatal: string | undefined;
  let deaths = 0;
  const isMeant = (uri: string | undefined): boolean => fatal !== undefined && (uri?.endsWith(fatal) ?? false);
  // What the extension host has put in this place is a function that gives workers.
  scope.Worker = function make(url: string | URL, options?: WorkerOptions) {
    const worker = new Usual(url, options);
    let setAside: readonly string[] = [];
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message: Message, ...rest: never[]) => {
      if (message.method === 'initialize') setAside = message.params?.initializationOptions?.setAside ?? [];
      post(message, ...rest);
    };
    worker.addEventListener('message', ({ data: { method, params } }: MessageEvent<Message>) => {
      if (method === 'gkreport/alive') last = worker;
      if (method !== 'gkreport/atWork' || !isMeant(params?.uri) || setAside.some(isMeant)) return;
      deaths += 1;
      worker.terminate();
    });
    return worker;
  } as unknown as typeof Worker;
  return {
    async end(noneComes) {
      const worker = await foundOrNot(() => last, noneComes);
      if (worker === undefined) return undefined;
      last = undefined;
      worker.terminate();
      return Date.now();
    },
    dieAt(ending) {
      fatal = ending;
    },
    deaths: () => deaths,
    dispose() {
      fatal = undefined;
    },
  };
}
