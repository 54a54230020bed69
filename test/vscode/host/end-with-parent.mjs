// Loaded into the server before its own code: ends it, and the extension hosts in its process group, when the program
// that started it has gone, even if that was killed outright and could not say goodbye.
const parent = Number(process.env.GKREPORT_HOST_PROCESS);

const timer = setInterval(() => {
  try {
    process.kill(parent, 0);
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}, 2000);
timer.unref();
