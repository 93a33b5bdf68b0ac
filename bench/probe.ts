import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Loaded into every measured server: tells its parent, on request, how long its event loop was held and its peak memory. */
const RESOLUTION_MS = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

process.on('message', (message) => {
  if (message === 'reset') delay.reset();
  if (message !== 'probe') return;
  process.send?.({
    heldMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
    heldP99Ms: Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS),
    peakRssMb: process.resourceUsage().maxRSS / 1024,
  });
});
