import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

/** Bytes of the heap that something still holds on to, which does not depend on when V8 would have collected the rest. */
export function memoryInUse(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** A module, as an address that Node imports, with which a child process answers `memory` and `cpu` over its channel. */
export const measured = `data:text/javascript,${encodeURIComponent(`
  process.on('message', (asked) => {
    if (asked === 'memory') gc();
    const { user, system } = process.cpuUsage();
    process.send(asked === 'memory' ? process.memoryUsage().heapUsed : (user + system) / 1000);
  });
  process.channel.unref();
`)}`;
