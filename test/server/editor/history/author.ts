import type { TestServer } from '../../../support/lsp.ts';

/** Numbers that look as if by chance and are the same in every run. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, without, `end`. */
  below(end: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * end);
  }

  oneOf<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T;
  }
}

/** What stands on the disk and in the editor, as the author left it. */
export interface Desk {
  readonly files: Map<string, string>;
  readonly open: Map<string, string>;
}

/** What an author may write into any line of a report. */
const pieces = [
  '3',
  '0',
  '1 ',
  '=',
  '|',
  '字',
  '{',
  '}',
  '{申请办理.本年新收}',
  '。',
  '\n',
  '## 一、总体情况\n',
  '上年: ./报告3.gkreport\n',
  '格式: 本省\n',
  '说明 总计列: 已核对\n',
  '表 "渠道"\n| 渠道 | 条数 |\n| 网站 | 2 |\n',
  '规则 合计 = 网站 + 微信\n',
  '\ud83d',
  ' ',
  '🙂',
];

/** What a format of the office may be, of one name or another. */
const formats = [
  '格式 本省 "本省格式" 扩展 国办2021 { 章 申请 { 表 申请办理 { 行 甲行 } } }',
  '格式 本省 "本省另一格式" 扩展 国办2021 { 章 申请 { 表 申请办理 { 行 乙行 } } }',
  '格式 本市 扩展 本省 { }',
  '格式 国办2021 "本省的国办2021" { 适用 2021 起 章 一 "一、总体情况" { 表 渠道 { 列 条数 行 网站 } } }',
  '格式 本省 {',
  '',
];

/** One who edits twelve reports and the formats beside them, as people do who also save, close, move and delete. */
export class Author {
  readonly desk: Desk;
  readonly #chance: Chance;
  readonly #server: TestServer;

  constructor(desk: Desk, chance: Chance, server: TestServer) {
    this.desk = desk;
    this.#chance = chance;
    this.#server = server;
  }

  /** Does one thing, and gives it in words. */
  async act(): Promise<string> {
    const { files, open } = this.desk;
    const kind = this.#chance.below(100);
    // Among thousands of reports people come back to those they have in hand.
    const isAtHand = open.size > 4 && this.#chance.below(2) === 0;
    const path = this.#chance.oneOf([...new Set([...(isAtHand ? [] : files.keys()), ...open.keys()])]);
    if (kind < 55) return this.#type();
    if (kind < 65) return open.has(path) ? this.#close(path) : this.#open(path);
    if (kind < 72) return this.#save();
    if (kind < 80) return this.#writeFormat();
    if (kind < 86) return this.#remove(path);
    if (kind < 91) return this.#rename(path);
    return this.#writeElsewhere(path);
  }

  async #type(): Promise<string> {
    const { open } = this.desk;
    const path = this.#chance.oneOf([...open.keys()]);
    const text = open.get(path);
    if (path === undefined || text === undefined) return this.#open(this.#chance.oneOf([...this.desk.files.keys()]));
    const lines = text.split('\n');
    const at = this.#chance.below(lines.length);
    const line = lines[at] ?? '';
    const column = this.#chance.below(line.length + 1);
    const isCut = this.#chance.below(3) === 0;
    const written = isCut ? '' : this.#chance.oneOf(pieces);
    const changed = line.slice(0, column) + written + line.slice(column + (isCut ? 1 + this.#chance.below(3) : 0));
    const isWhole = isCut && this.#chance.below(8) === 0;
    const next = isWhole ? lines.toSpliced(at, 1) : lines.with(at, changed);
    open.set(path, next.join('\n'));
    await this.#server.change(path, next.join('\n'));
    return `types into ${path}`;
  }

  async #open(path: string): Promise<string> {
    const text = this.desk.open.get(path) ?? this.desk.files.get(path);
    if (text === undefined || this.desk.open.has(path)) return 'looks out of the window';
    this.desk.open.set(path, text);
    await this.#server.open(path, text);
    return `opens ${path}`;
  }

  async #close(path: string): Promise<string> {
    this.desk.open.delete(path);
    await this.#server.close(path);
    return `closes ${path}`;
  }

  async #save(): Promise<string> {
    const { open } = this.desk;
    const path = this.#chance.oneOf([...open.keys()]);
    const text = open.get(path);
    if (path === undefined || text === undefined) return 'has nothing to save';
    await this.#write(path, text);
    return `saves ${path}`;
  }

  async #writeFormat(): Promise<string> {
    const path = this.#chance.oneOf(['本省.gkformat', '另.gkformat', '甲/本省.gkformat']);
    const text = this.#chance.oneOf(formats);
    await this.#write(path, text);
    if (this.#chance.below(4) > 0) return `writes ${path}`;
    await this.#removeFile(path);
    return `writes and deletes ${path}`;
  }

  async #writeElsewhere(path: string): Promise<string> {
    const others = [...this.desk.files.values()].filter((text) => text.length > 200);
    await this.#write(path, path.endsWith('.gkformat') ? this.#chance.oneOf(formats) : this.#chance.oneOf(others));
    return `has ${path} changed by another program`;
  }

  async #remove(path: string): Promise<string> {
    if (!this.desk.files.has(path) || this.desk.files.size < 8) return 'keeps everything';
    await this.#removeFile(path);
    return `deletes ${path}`;
  }

  async #rename(path: string): Promise<string> {
    const text = this.desk.files.get(path);
    if (text === undefined) return 'finds nothing to rename';
    const other = this.#chance.oneOf(['报告1', '报告20', '甲/报告21', '乙/报告22']) + path.slice(path.lastIndexOf('.'));
    if (this.desk.files.has(other)) return 'finds the name taken';
    const open = this.desk.open.get(path);
    if (open !== undefined) await this.#close(path);
    await this.#write(other, text);
    await this.#removeFile(path);
    if (open !== undefined) await this.#open(other);
    return `renames ${path} to ${other}`;
  }

  async #write(path: string, text: string): Promise<void> {
    this.desk.files.set(path, text);
    await this.#server.write(path, text);
  }

  async #removeFile(path: string): Promise<void> {
    this.desk.files.delete(path);
    await this.#server.remove(path);
  }
}
