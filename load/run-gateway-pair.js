import { syncBuiltinESMExports } from 'node:module';
import perfHooks from 'node:perf_hooks';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace';

/*
 * A process of two gateways: one with the settings of the environment, and one that also has those of its argument (JSON). Sends the addresses of each
 * to its parent. After a message of the parent, what the other gateway observes of the whole process (garbage collections and the event loop's delay)
 * is on if it is true, else off. Its timer must not send spans while the first gateway is measured: before it is off, spans that wait are sent.
 */
const observers = new Map();
const { observe } = perfHooks.PerformanceObserver.prototype;
perfHooks.PerformanceObserver.prototype.observe = function observeAndNote(options) {
  observers.set(this, options);
  observe.call(this, options);
};

const delays = [];
const { monitorEventLoopDelay } = perfHooks;
perfHooks.monitorEventLoopDelay = function monitorAndNote(options) {
  const delay = monitorEventLoopDelay(options);
  delays.push(delay);
  return delay;
};
syncBuiltinESMExports();

const processors = new Set();
const { onEnd } = BatchSpanProcessor.prototype;
BatchSpanProcessor.prototype.onEnd = function endAndNote(span) {
  processors.add(this);
  onEnd.call(this, span);
};

process.on('message', async (isOn) => {
  if (!isOn) for (const processor of processors) await processor.forceFlush();
  for (const delay of delays) {
    if (isOn) delay.enable();
    else delay.disable();
  }
  for (const [observer, options] of observers) {
    observer.disconnect();
    if (isOn) observe.call(observer, options);
  }
  process.send('done');
});

const { createApp } = await import('../.stripped/app.js');
const { readConfig } = await import('../.stripped/config/read-config.js');
const addresses = [];
for (const settings of [{}, JSON.parse(process.argv[2])]) {
  const app = await createApp(readConfig({ ...process.env, ...settings }));
  addresses.push({ url: await app.listen(), metricsUrl: app.metricsUrl() });
}
process.send(addresses);
