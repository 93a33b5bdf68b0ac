import {
  constants,
  monitorEventLoopDelay,
  performance,
  PerformanceObserver,
  type NodeGCPerformanceDetail,
} from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import type { Registry } from 'prom-client';
import { PAUSES } from './buckets.ts';
import { Histogram } from './histogram.ts';
import { pullCounter, pullGauge } from './pulled.ts';

const COLLECTIONS = new Map<number | undefined, string>([
  [constants.NODE_PERFORMANCE_GC_MINOR, 'minor'],
  [constants.NODE_PERFORMANCE_GC_MAJOR, 'major'],
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL, 'incremental'],
  [constants.NODE_PERFORMANCE_GC_WEAKCB, 'weakcb'],
]);

const NANOSECONDS = 1e9;
const MICROSECONDS = 1e6;

/** The kind of a garbage collection. Types of Node 20 do not have `detail` yet. */
const kindOf = (entry: object): number | undefined =>
  (entry as { readonly detail?: NodeGCPerformanceDetail }).detail?.kind;

/** Metrics of the process: event loop, garbage collection, memory, CPU. @returns ends the measurements */
export function runtimeMetrics(registry: Registry): () => void {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  pullGauge(registry, {
    name: 'nodejs_eventloop_delay_p99_seconds',
    help: 'The 99th percentile of delays of the event loop since the last scrape; 0.01 when nothing is delayed.',
    read: () => delay.percentile(99) / NANOSECONDS,
  });
  pullGauge(registry, {
    name: 'nodejs_eventloop_delay_max_seconds',
    help: 'The longest delay of the event loop since the last scrape; 0.01 when nothing is delayed.',
    read: () => {
      const longest = delay.max / NANOSECONDS;
      delay.reset();
      return longest;
    },
  });
  pullGauge(registry, {
    name: 'nodejs_eventloop_utilization_ratio',
    help: 'The share of time in which the event loop was busy since the process started.',
    read: () => performance.eventLoopUtilization().utilization,
  });
  const collections = new Histogram(registry, {
    name: 'v8js_gc_duration_seconds',
    help: 'Durations of garbage collections.',
    labels: ['v8js_gc_type'],
    buckets: PAUSES,
  });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      collections.record(entry.duration / 1_000, COLLECTIONS.get(kindOf(entry)) ?? 'other');
  });
  observer.observe({ entryTypes: ['gc'] });
  pullGauge(registry, {
    name: 'v8js_memory_heap_used_bytes',
    help: 'Memory that JavaScript values take.',
    read: () => getHeapStatistics().used_heap_size,
  });
  pullGauge(registry, {
    name: 'v8js_memory_heap_limit_bytes',
    help: 'The maximum memory for JavaScript values.',
    read: () => getHeapStatistics().heap_size_limit,
  });
  pullGauge(registry, {
    name: 'process_memory_usage_bytes',
    help: 'Resident memory of the process.',
    read: () => process.memoryUsage.rss(),
  });
  pullCounter(registry, {
    name: 'process_cpu_time_seconds_total',
    help: 'CPU time of the process.',
    labels: ['cpu_mode'],
    read: () => {
      const { user, system } = process.cpuUsage();
      return [
        { labels: { cpu_mode: 'user' }, value: user / MICROSECONDS },
        { labels: { cpu_mode: 'system' }, value: system / MICROSECONDS },
      ];
    },
  });
  pullGauge(registry, {
    name: 'process_uptime_seconds',
    help: 'Time since the process started.',
    read: () => process.uptime(),
  });
  return () => {
    delay.disable();
    observer.disconnect();
  };
}
