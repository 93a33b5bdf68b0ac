import { Server } from 'node:net';

/**
 * Loaded before the gateway in a process of its own: tells the parent process on which port it listens, which it logs at level info only.
 * A port that the parent chose could be taken by another process before the gateway listens on it.
 */
const { listen } = Server.prototype;
Server.prototype.listen = function listenAndTell(...given) {
  this.once('listening', () => process.send?.(this.address().port));
  return listen.apply(this, given);
};
