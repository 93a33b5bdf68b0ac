import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/read-config.ts';
import { SETTINGS } from '../../src/config/settings.ts';
import { problemsOf } from './support/kubernetes.ts';
import { renderChart, type Manifest } from './support/render-chart.ts';

interface Container {
  readonly image: string;
  readonly ports: readonly { name: string; containerPort: number }[];
  readonly env: readonly { name: string; value: string }[];
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly resources: { limits: { memory: string } };
  readonly livenessProbe: Probe;
  readonly readinessProbe: Probe;
}
interface Probe {
  readonly httpGet: { path: string; port: string };
  readonly periodSeconds: number;
  readonly failureThreshold: number;
}
interface Pod {
  readonly serviceAccountName: string;
  readonly automountServiceAccountToken: boolean;
  readonly terminationGracePeriodSeconds: number;
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly containers: readonly [Container];
}

/** Everything but the ServiceMonitor, whose schema is the Prometheus operator's. */
const ofKubernetes = (all: readonly Manifest[]): Manifest[] => all.filter(({ kind }) => kind !== 'ServiceMonitor');

const manifests = renderChart('calls');
const manifestOf = (kind: string): Manifest => manifests.find((manifest) => manifest.kind === kind)!;
const { template } = manifestOf('Deployment').spec as { template: { metadata: { labels: object }; spec: Pod } };
const pod = template.spec;
const [container] = pod.containers;
const settings = Object.fromEntries(container.env.map(({ name, value }) => [name, value]));

describe('the Helm chart', () => {
  it.each(ofKubernetes(manifests).map((manifest) => [manifest.kind, manifest] as const))(
    'renders a %s by Kubernetes’ schema',
    (_kind, manifest) => {
      expect(problemsOf(manifest)).toEqual([]);
    },
  );

  it('has its schema check find wrong values and fields that do not exist', () => {
    const [first] = manifests.filter(({ kind }) => kind === 'PodDisruptionBudget');
    expect(problemsOf({ ...first!, spec: { maxUnavailable: 1, selectors: {} } })).toEqual([
      '/spec/selectors: not known',
    ]);
    expect(problemsOf({ ...first!, spec: { selector: [] } })[0]).toContain('/spec/selector: type');
  });

  it('can do without a store and a monitor, and names an image by its digest', () => {
    const values = parse(readFileSync(new URL('../../deploy/chart/values.yaml', import.meta.url), 'utf8')) as {
      image: object;
      network: { store: object };
    };
    const digest = `sha256:${'a'.repeat(64)}`;
    const rendered = renderChart('calls', {
      image: { ...values.image, digest },
      network: { ...values.network, store: { ...values.network.store, enabled: false } },
      serviceMonitor: { enabled: false, interval: '15s' },
    });
    expect(rendered.flatMap(problemsOf)).toEqual([]);
    expect(rendered.map(({ kind }) => kind)).not.toContain('ServiceMonitor');
    expect(JSON.stringify(rendered)).toContain(`call-report-gateway@${digest}`);
    expect(JSON.stringify(rendered)).not.toContain('6379');
  });

  it('gives the gateway settings that it knows and accepts', () => {
    expect(Object.keys(settings).filter((name) => !(name in SETTINGS))).toEqual([]);
    const config = readConfig(settings);
    expect(container.ports).toEqual([
      { name: 'http', containerPort: config.PORT },
      { name: 'metrics', containerPort: config.METRICS_PORT },
    ]);
    expect([config.HOST, config.METRICS_HOST]).toEqual(['0.0.0.0', '0.0.0.0']);
  });

  it('gives it time to end: the endpoints learn of it, then operations finish', () => {
    const { DRAIN_DELAY_MS, SHUTDOWN_TIMEOUT_MS } = readConfig(settings);
    expect(pod.terminationGracePeriodSeconds * 1_000).toBeGreaterThan(DRAIN_DELAY_MS + SHUTDOWN_TIMEOUT_MS);
    const { periodSeconds, failureThreshold } = container.readinessProbe;
    expect(DRAIN_DELAY_MS).toBeGreaterThan(periodSeconds * failureThreshold * 1_000);
  });

  it('asks /live and /ready', () => {
    expect([container.livenessProbe.httpGet, container.readinessProbe.httpGet]).toEqual([
      { path: '/live', port: 'http' },
      { path: '/ready', port: 'http' },
    ]);
  });

  it('runs under the restricted profile, without a token for Kubernetes', () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(container.securityContext).toMatchObject({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect([pod.automountServiceAccountToken, manifestOf('ServiceAccount').automountServiceAccountToken]).toEqual([
      false,
      false,
    ]);
    expect(pod.serviceAccountName).toBe((manifestOf('ServiceAccount').metadata as { name: string }).name);
  });

  it('lets the gateway reach DNS, port 443 of public addresses, and the store only', () => {
    const { egress, policyTypes } = manifestOf('NetworkPolicy').spec as {
      egress: { ports: { port: number }[]; to: { ipBlock?: { except: string[] } }[] }[];
      policyTypes: string[];
    };
    expect(policyTypes).toEqual(['Ingress', 'Egress']);
    expect(egress.map(({ ports }) => ports.map(({ port }) => port))).toEqual([[53, 53], [443], [6379]]);
    expect(egress[1]?.to[0]?.ipBlock?.except).toEqual(expect.arrayContaining(['10.0.0.0/8', '100.64.0.0/10']));
  });

  it('lets the gateway reach a collector of traces where there is one', () => {
    const values = parse(readFileSync(new URL('../../deploy/chart/values.yaml', import.meta.url), 'utf8')) as {
      network: { collector: object };
    };
    const network = { ...values.network, collector: { ...values.network.collector, enabled: true } };
    const rendered = renderChart('calls', { network });
    expect(ofKubernetes(rendered).flatMap(problemsOf)).toEqual([]);
    expect(JSON.stringify(rendered)).toContain('4318');
    expect(JSON.stringify(manifests)).not.toContain('4318');
  });

  it('has its metrics scraped', () => {
    const { ports } = manifestOf('Service').spec as { ports: { name: string }[] };
    expect(manifestOf('ServiceMonitor')).toMatchObject({
      apiVersion: 'monitoring.coreos.com/v1',
      spec: { jobLabel: 'app.kubernetes.io/name', endpoints: [{ port: 'metrics', path: '/metrics', interval: '15s' }] },
    });
    expect(ports.map(({ name }) => name)).toContain('metrics');
  });

  it.each(['Service', 'PodDisruptionBudget', 'NetworkPolicy', 'ServiceMonitor', 'Deployment'])(
    'selects its own pods and Service in its %s',
    (kind) => {
      const { selector, podSelector } = manifestOf(kind).spec as Record<string, Record<string, unknown> | undefined>;
      const chosen = podSelector?.matchLabels ?? selector?.matchLabels ?? selector;
      expect(chosen).toEqual(template.metadata.labels);
      expect((manifestOf('Service').metadata as { labels: object }).labels).toEqual(chosen);
    },
  );
});
