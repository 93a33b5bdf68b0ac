import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

interface Entry {
  time: string;
  sourceTime: string | null;
  source: string;
  kind: string;
  title: string;
  detail: string | null;
  severity: string;
  code: number | null;
  occurrences: number;
  leg: { callId: string | null; isOwn: boolean } | null;
  reference: Record<string, unknown>;
}
interface Clock {
  offsetMs: number | null;
  uncertaintyMs: number | null;
  basis: string;
  applied: boolean;
}
export interface Timeline {
  entries: Entry[];
  legs: { callId: string | null; telnyxLegId: string | null; isOwn: boolean; clock: Clock | null }[];
  missingSources: { source: string; callId: string | null; code: string }[];
  truncated: boolean;
}

export const TIMELINE_QUERY = `query ($callId: ID!, $otherLegs: Boolean!) {
  calls(callIds: [$callId]) {
    timeline(otherLegs: $otherLegs) {
      entries {
        time sourceTime source kind title detail severity code occurrences
        leg { callId isOwn }
        reference { eventId recordingId reportId segmentIndex intervalIndex logPosition }
      }
      legs { callId telnyxLegId isOwn clock { offsetMs uncertaintyMs basis applied } }
      missingSources { source callId code }
      truncated
    }
  }
}`;

/** A gateway for the tests of a file, and a way to ask for a call's timeline. */
export function timelines() {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());
  afterEach(() => gateway.sandbox.setFaults([]));
  return {
    gateway: () => gateway,
    timelineOf: async (callId: string, otherLegs = false): Promise<Timeline> => {
      const { data, errors } = await gateway.ask<{ calls: { timeline: Timeline }[] }>(TIMELINE_QUERY, {
        variables: { callId, otherLegs },
      });
      expect(errors).toEqual([]);
      return data.calls[0]!.timeline;
    },
  };
}
