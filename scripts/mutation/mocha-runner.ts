// Stryker's own runner for Mocha reaches into files that Mocha 12 no longer has. This one asks Mocha itself: it loads the
// tests once, and then switches one change on after another in the same process.
import type { INSTRUMENTER_CONSTANTS, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';

/** What instrumented code reads and writes, under {@link INSTRUMENTER_CONSTANTS.NAMESPACE}. */
interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: {
    readonly static: Record<string, number>;
    readonly perTest: Record<string, Record<string, number>>;
  };
}

const namespace: typeof INSTRUMENTER_CONSTANTS.NAMESPACE = '__stryker__';
const everything = /(?:)/;

function namesOnly(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^(?:${escaped.join('|')})$`);
}

class MochaRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  readonly #mocha = new Mocha({ reporter: Mocha.reporters.Base, timeout: 60_000 });
  readonly #context: Instrumented;
  readonly #files: readonly string[];
  #loaded = false;

  constructor(options: StrykerOptions) {
    this.#files = (options as StrykerOptions & { readonly testFiles: readonly string[] }).testFiles;
    const all = globalThis as { [namespace]?: Instrumented };
    all[namespace] ??= {};
    this.#context = all[namespace];
  }

  capabilities(): TestRunnerCapabilities {
    // Modules are loaded once in a process.
    return { reloadEnvironment: false };
  }

  async dryRun({ coverageAnalysis, disableBail }: DryRunOptions): Promise<DryRunResult> {
    await this.#load();
    const tests = await this.#run(disableBail, coverageAnalysis === 'perTest');
    const { mutantCoverage } = this.#context;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, disableBail, hitLimit, mutantActivation, testFilter } = options;
    this.#context.hitLimit = hitLimit;
    this.#context.hitCount = hitLimit === undefined ? undefined : 0;
    // What is only read when a file is loaded has to be changed by then; all else, not before.
    if (mutantActivation === 'static') this.#context.activeMutant = activeMutant.id;
    await this.#load();
    this.#context.activeMutant = activeMutant.id;
    this.#mocha.grep(testFilter ? namesOnly(testFilter) : everything);
    const tests = await this.#run(disableBail, false);
    const endless = determineHitLimitReached(this.#context.hitCount, this.#context.hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  async #load(): Promise<void> {
    if (this.#loaded) return;
    for (const file of this.#files) this.#mocha.addFile(file);
    await this.#mocha.loadFilesAsync();
    this.#mocha.cleanReferencesAfterRun(false);
    this.#loaded = true;
  }

  #run(disableBail: boolean, perTest: boolean): Promise<TestResult[]> {
    const context = this.#context;
    const results: TestResult[] = [];
    return new Promise((resolve) => {
      this.#mocha.bail(!disableBail);
      const runner = this.#mocha.run(() => {
        context.currentTestId = undefined;
        resolve(results);
      });
      const told = (test: Mocha.Runnable) => {
        const name = test.fullTitle();
        return { id: name, name, timeSpentMs: test.duration ?? 0 };
      };
      runner.on('test', (test) => {
        if (perTest) context.currentTestId = test.fullTitle();
      });
      runner.on('pass', (test) => results.push({ ...told(test), status: TestStatus.Success }));
      runner.on('fail', (test, error: Error) =>
        results.push({ ...told(test), status: TestStatus.Failed, failureMessage: error.message }),
      );
    });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mocha-once', MochaRunner)];
