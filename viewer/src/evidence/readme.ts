import type { RedactionRules, Redactor } from './redact.ts';

const ABOUT: Readonly<Record<string, string>> = {
  'verdict.json': "The gateway's judgement of the whole session: what happened, how bad, how sure, and what to do.",
  'ticket.txt': 'The same in a few lines, with ids to quote.',
  'timeline.json': 'What happened on all legs, from all sources in one order.',
  'charts-this-leg.svg': 'Measurements of this leg over time, from its first measurement on.',
  'charts-other-leg.svg': 'Measurements of the other leg over time, from its own first measurement on.',
  'report-this-leg.json': 'The reports of this leg as Telnyx stored them, one list of segments for each SDK session.',
  'report-other-leg.json': 'The reports of the other leg, likewise.',
};

/** The contents of a bundle, what was redacted, and by which rules. */
export function readme(
  rules: RedactionRules,
  redactor: Redactor,
  files: readonly (readonly [name: string, content: string | undefined])[],
): string {
  const rule = (isOn: boolean, kind: 'number' | 'address' | 'user agent', what: string): string =>
    isOn ? `- Removed: ${what}. ${redactor.found(kind)} distinct.` : `- Kept: ${what}.`;
  return [
    'Evidence of a call',
    '',
    'Files',
    '',
    ...files.map(([name, content]) => `- ${name}: ${content === undefined ? 'Not available.' : (ABOUT[name] ?? '')}`),
    '',
    'What was removed, and how',
    '',
    rule(
      rules.numbers,
      'number',
      'phone numbers: values of fields whose name says number, caller id, cli, cld, from or to; text that begins with + and 7 to 15 digits; and every other occurrence of those digits',
    ),
    rule(rules.addresses, 'address', 'IP addresses: IPv4 and IPv6, wherever they stand'),
    rule(
      rules.userAgents,
      'user agent',
      'user agents: values of fields of that name, wherever they occur again, and browser strings (Mozilla/...)',
    ),
    '- Each distinct value has a name of its own, such as [number 1], the same in all files.',
    '- Never included: the API key, and the posting id of reports (call_report_id).',
    '- Not removed: agent names, ids of calls, legs and sessions, SDK versions, mDNS host names (.local), and what people wrote into logs in other forms.',
    '',
  ].join('\n');
}
