// A folder of the test machine as the file system `hostfs:` of a web workbench. Reads go to the server of the page,
// writes stay in memory: a test can never spoil the workspace it runs on.
const vscode = require('vscode');

exports.activate = (context) => {
  const files = new HostFiles(context.extensionUri.toString(true).replace(/\/hostfs.*$/, '/mount'));
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('hostfs', files, { isCaseSensitive: true }),
    vscode.workspace.registerFileSearchProvider('hostfs', {
      provideFileSearchResults: (_query, options) => files.below(options.folder),
    }),
    tellOf(files),
  );
};

/** Tells the page of the workbench, and so a test, what was written under a path. */
function tellOf(files) {
  const channel = new BroadcastChannel('hostfs');
  channel.onmessage = ({ data: { path } }) => {
    const own = path && files.written.get(path);
    if (own?.data) channel.postMessage({ written: new TextDecoder().decode(own.data) });
  };
  return { dispose: () => channel.close() };
}

class HostFiles {
  constructor(root) {
    this.root = root;
    this.written = new Map();
    this.deleted = new Set();
    this.changes = new vscode.EventEmitter();
    this.onDidChangeFile = this.changes.event;
  }

  watch() {
    return { dispose() {} };
  }

  async stat(uri) {
    const own = this.written.get(uri.path);
    if (!own) return (await this.ask(uri, 'stat')).json();
    return { type: own.type, ctime: 0, mtime: own.mtime, size: own.data?.length ?? 0 };
  }

  async readDirectory(uri) {
    const entries = new Map(await this.listed(uri));
    const prefix = uri.path === '/' ? '/' : `${uri.path}/`;
    for (const [path, { type }] of this.written) {
      const name = path.slice(prefix.length);
      if (path.startsWith(prefix) && name && !name.includes('/')) entries.set(name, type);
    }
    return [...entries].filter(([name]) => !this.deleted.has(prefix + name));
  }

  async listed(uri) {
    if (this.written.has(uri.path)) return [];
    return (await this.ask(uri, 'readdir')).json();
  }

  async readFile(uri) {
    const own = this.written.get(uri.path);
    return own ? own.data : new Uint8Array(await (await this.ask(uri, 'read')).arrayBuffer());
  }

  writeFile(uri, data) {
    const { Created, Changed } = vscode.FileChangeType;
    const type = this.written.has(uri.path) ? Changed : Created;
    this.put(uri, { type: vscode.FileType.File, mtime: Date.now(), data }, type);
  }

  createDirectory(uri) {
    this.put(uri, { type: vscode.FileType.Directory, mtime: Date.now() }, vscode.FileChangeType.Created);
  }

  put(uri, entry, type) {
    this.deleted.delete(uri.path);
    this.written.set(uri.path, entry);
    this.changes.fire([{ type, uri }]);
  }

  delete(uri) {
    this.written.delete(uri.path);
    this.deleted.add(uri.path);
    this.changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  async rename(from, to) {
    this.writeFile(to, await this.readFile(from));
    this.delete(from);
  }

  async below(folder) {
    const response = await this.ask(folder, 'walk');
    const paths = new Set(await response.json());
    for (const [path, { type }] of this.written) {
      if (type === vscode.FileType.File && path.startsWith(`${folder.path}/`)) paths.add(path);
    }
    return [...paths].filter((path) => !this.deleted.has(path)).map((path) => folder.with({ path }));
  }

  async ask(uri, question) {
    if (this.deleted.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    const response = await fetch(`${this.root}${encodeURI(uri.path)}?${question}`);
    if (!response.ok) throw vscode.FileSystemError.FileNotFound(uri);
    return response;
  }
}
