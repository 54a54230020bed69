// The log files of the server, written without buffers: a test run logs little, and a crash must not lose the end.
// Exports are assigned one by one: import() finds named exports only so.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = 2;
    this.formatted = true;
    if (file) fs.mkdirSync(path.dirname(file), { recursive: true });
  }

  write(level, message) {
    if (level < this.level || !this.file) return;
    const line = this.formatted ? `${new Date().toISOString()} [${levels[level]}] ${message}\n` : message;
    try {
      fs.appendFileSync(this.file, line);
    } catch {
      // The folder goes away at the end of a run, before the last message: that message is nobody's loss.
    }
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  clearFormatters() {
    this.formatted = false;
  }

  setPattern() {}
  flush() {}
  drop() {}
}

for (const [level, name] of [...levels.entries(), [3, 'warn']]) {
  Logger.prototype[name] = function (message) {
    this.write(level, message);
  };
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
