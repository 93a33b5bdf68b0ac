import { describe, expect, it } from '@jest/globals';
import { startGatewayProcess } from '../../load/gateway-process.ts';

/** Prints what the process resolves among optional packages. */
const HOOKS = `import { writeSync } from 'node:fs';
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  if (/opentelemetry|prom-client/.test(found.url)) writeSync(2, 'LOADED ' + found.url + '\\n');
  return found;
}`;
const dataUrl = (source: string): string => `data:text/javascript,${encodeURIComponent(source)}`;
const REGISTER = dataUrl(`import { register } from 'node:module'; register(${JSON.stringify(dataUrl(HOOKS))});`);

describe('packages for traces', () => {
  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['are not even loaded without a collector', {}, false],
    ['are loaded with one', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }, true],
  ])(
    '%s',
    async (_name, settings, areLoaded) => {
      const gateway = await startGatewayProcess('http://127.0.0.1:9', {
        ...settings,
        NODE_OPTIONS: `--import=${REGISTER}`,
      });
      gateway.kill('SIGKILL');
      await gateway.exited;
      expect(gateway.output().includes('/@opentelemetry/')).toBe(areLoaded);
      expect(gateway.output()).not.toContain('prom-client');
    },
    60_000,
  );
});
