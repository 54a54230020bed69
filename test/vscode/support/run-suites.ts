import 'mocha/mocha.js';

/** Runs the suites that `load` defines, prints their results, and fails where one fails or none ran. */
export async function runSuites(load: () => void): Promise<void> {
  // A plain instance in place of the ready-made one: that asks the address bar, which an extension host has not.
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 300_000, forbidOnly: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  let tests = 0;
  const failed = await new Promise<number>((done) => {
    mocha.run(done).on('test', () => {
      tests += 1;
    });
  });
  if (failed > 0) throw new Error(`${failed} failed`);
  if (tests === 0) throw new Error('No test ran.');
}
