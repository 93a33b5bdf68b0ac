import { PerformanceObserver } from 'node:perf_hooks';

/*
 * A process of two gateways: one with the settings of the environment, and one that also has those of its argument (JSON). Sends the addresses of each
 * to its parent. After a message of the parent, observers of the whole process (garbage collections, for example) are on if it is true, else off.
 */
const observers = new Map();
const { observe } = PerformanceObserver.prototype;
PerformanceObserver.prototype.observe = function observeAndNote(options) {
  observers.set(this, options);
  observe.call(this, options);
};

process.on('message', (isOn) => {
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
