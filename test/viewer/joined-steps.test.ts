import { describe, expect, it } from '@jest/globals';
import { actionOf, actorOf, joinSteps } from '../../viewer/src/call/joined-steps.ts';

type Step = Parameters<typeof joinSteps>[0][number];

const step = (actor: Step['actor'], name: string | null, action: string): Step => ({
  actor,
  party: name === null ? null : { name, isOwn: name === 'anna', hasReport: true },
  action,
  reason: '',
  quote: [],
});

describe('next steps', () => {
  it('that ask the same of both people are one, which names both', () => {
    const joined = joinSteps([
      step('USER', 'anna', 'anna: try a cable.'),
      step('USER', 'ben', 'ben: try a cable.'),
      step('USER_IT', 'anna', "Check the firewall at anna's site."),
      step('USER_IT', 'ben', "Check the firewall at ben's site."),
      step('TELNYX', null, 'Open a ticket.'),
    ]);
    expect(joined.map((one) => `${actorOf(one)}: ${actionOf(one)}`)).toEqual([
      'anna and ben: Try a cable.',
      "IT of anna and ben: Check the firewall at anna and ben's site.",
      'Telnyx support: Open a ticket.',
    ]);
  });

  it('that ask different things stay apart', () => {
    const joined = joinSteps([step('USER', 'anna', 'anna: check mute.'), step('USER', 'ben', 'ben: try a cable.')]);
    expect(joined.map((one) => actorOf(one))).toEqual(['anna', 'ben']);
  });
});
