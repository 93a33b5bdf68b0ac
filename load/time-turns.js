import { openSync, readSync } from 'node:fs';
import { PerformanceObserver, performance } from 'node:perf_hooks';

/*
 * Loaded before the gateway in its own process: measures the turns of its event loop between the messages `begin` and `end`, and answers
 * the second with `{ longestTurn, longestCollection }` in milliseconds. A turn is measured by its thread's CPU time, so that waiting for a
 * core does not count as work; it includes everything in that turn and its promise jobs, without garbage collections.
 */
const file = openSync('/proc/thread-self/schedstat', 'r');
const text = Buffer.alloc(96);
const used = () => {
  // Linux updates the count only now and then, and whenever the time of the whole process is read.
  process.cpuUsage();
  readSync(file, text, 0, text.length, 0);
  return Number(text.latin1Slice(0, text.indexOf(' '))) / 1e6;
};

/** A shorter turn is ignored, in milliseconds. */
const SHORT = 0.5;

let isOn = false;
let [began, usedBefore] = [0, 0];
let turns = [];
let collections = [];

new PerformanceObserver((list) => collections.push(...list.getEntries())).observe({ entryTypes: ['gc'] });

function endTurn() {
  const [now, usedNow] = [performance.now(), used()];
  if (usedNow - usedBefore > SHORT) turns.push({ from: began, to: now, ms: usedNow - usedBefore });
  [began, usedBefore] = [now, usedNow];
  if (isOn) setImmediate(endTurn);
}

const shared = (turn, { startTime, duration }) =>
  Math.max(0, Math.min(turn.to, startTime + duration) - Math.max(turn.from, startTime));

function figures() {
  const own = turns.map((turn) => turn.ms - collections.reduce((sum, one) => sum + shared(turn, one), 0));
  return {
    longestTurn: Math.max(0, ...own),
    longestCollection: Math.max(0, ...collections.map((one) => one.duration)),
  };
}

process.on('message', (message) => {
  if (message === 'begin') {
    [isOn, turns, collections] = [true, [], []];
    [began, usedBefore] = [performance.now(), used()];
    setImmediate(endTurn);
  } else if (message === 'end') {
    isOn = false;
    // Collections are reported in a later turn.
    setTimeout(() => process.send?.(figures()), 50);
  }
});
