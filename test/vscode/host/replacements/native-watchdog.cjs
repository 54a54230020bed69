// Ends a process whose parent has gone. Exports are assigned one by one: import() finds named exports only so.
exports.start = (parent) => {
  const timer = setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(87);
    }
  }, 3000);
  timer.unref();
};

exports.exit = (code) => process.exit(code ?? 0);
