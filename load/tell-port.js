import { Server } from 'node:net';

/**
 * Loaded before the gateway in its own process: reports the port on which it listens to the parent process (the gateway itself only logs it
 * at level info). A port chosen by the parent could be taken by another process in the meantime.
 */
const { listen } = Server.prototype;
Server.prototype.listen = function listenAndTell(...given) {
  this.once('listening', () => process.send?.(this.address().port));
  return listen.apply(this, given);
};
