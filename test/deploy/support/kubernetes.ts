import { validate as deployment } from 'kubernetes-models/_schemas/IoK8sApiAppsV1Deployment';
import { validate as autoscaler } from 'kubernetes-models/_schemas/IoK8sApiAutoscalingV2HorizontalPodAutoscaler';
import { validate as service } from 'kubernetes-models/_schemas/IoK8sApiCoreV1Service';
import { validate as serviceAccount } from 'kubernetes-models/_schemas/IoK8sApiCoreV1ServiceAccount';
import { validate as networkPolicy } from 'kubernetes-models/_schemas/IoK8sApiNetworkingV1NetworkPolicy';
import { validate as disruptionBudget } from 'kubernetes-models/_schemas/IoK8sApiPolicyV1PodDisruptionBudget';
import type { Manifest } from './render-chart.ts';

/** A validator that ajv has made of a schema. */
interface Validate {
  (value: unknown): boolean;
  errors?: readonly { instancePath: string; keyword: string; params: object }[] | null;
}

const VALIDATORS: Readonly<Record<string, Validate>> = {
  'apps/v1 Deployment': deployment,
  'autoscaling/v2 HorizontalPodAutoscaler': autoscaler,
  'networking.k8s.io/v1 NetworkPolicy': networkPolicy,
  'policy/v1 PodDisruptionBudget': disruptionBudget,
  'v1 Service': service,
  'v1 ServiceAccount': serviceAccount,
};

/**
 * What is wrong with a manifest by Kubernetes' own schemas: values of another type or that are missing, and fields that do not exist. The
 * schemas let unknown fields pass, so these are found as the fields that validation never reads.
 */
export function problemsOf(manifest: Manifest): string[] {
  const kind = `${String(manifest.apiVersion)} ${manifest.kind}`;
  const validate = VALIDATORS[kind];
  if (validate === undefined) return [`${kind}: no schema`];
  const unread = new Set<string>();
  const isValid = validate(watched(manifest, '', unread));
  const errors = isValid ? [] : (validate.errors ?? []);
  return [
    ...errors.map(({ instancePath, keyword, params }) => `${instancePath}: ${keyword} ${JSON.stringify(params)}`),
    ...[...unread].map((path) => `${path}: not known`),
  ];
}

/** A copy of a value that notes which of its fields are never read. */
function watched(value: unknown, path: string, unread: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const copy: object = Array.isArray(value) ? [] : {};
  for (const [name, inner] of Object.entries(value)) {
    const innerPath = `${path}/${name}`;
    const made = watched(inner, innerPath, unread);
    unread.add(innerPath);
    Object.defineProperty(copy, name, {
      enumerable: true,
      get: () => {
        unread.delete(innerPath);
        return made;
      },
    });
  }
  return copy;
}
