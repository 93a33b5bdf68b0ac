import { load, median, type Round } from './load.ts';
import { startGateway, startPeer, startUpstream, type ProbeReading, type Target } from './targets.ts';

/** One question at one size of report, and what the gateway must reach against the best peer. */
interface Scenario {
  readonly name: string;
  readonly letter: 's' | 'm' | 'h';
  readonly query: string;
  readonly atLeast: number;
}

const FEW_FIELDS = `query ($callId: ID!) { callReports(callId: $callId) { callId correlation { telnyxLegId telnyxSessionId voiceSdkSessionId } summary { state durationSeconds } } }`;
const OBJECTS = `query ($callId: ID!) { callReports(callId: $callId) { segments { intervals { start end inbound { packetsReceived packetsLost jitterAvg audioLevelAvg bitrateAvg } outbound { packetsSent audioLevelAvg } connection { roundTripTimeAvg } } } } }`;

const SCENARIOS: readonly Scenario[] = [
  { name: 'few fields, 75 s', letter: 's', query: FEW_FIELDS, atLeast: 1.5 },
  { name: 'few fields, 10 min', letter: 'm', query: FEW_FIELDS, atLeast: 2.5 },
  { name: 'few fields, 1 h', letter: 'h', query: FEW_FIELDS, atLeast: 2.5 },
  { name: 'all intervals as objects, 75 s', letter: 's', query: OBJECTS, atLeast: 1 },
  { name: 'all intervals as objects, 1 h', letter: 'h', query: OBJECTS, atLeast: 1.2 },
];

const ROUNDS = 3;
const LOAD = { connections: 4, seconds: 1.5 };

interface Measured {
  readonly rounds: Round[];
  readonly probes: ProbeReading[];
}

const upstream = await startUpstream();
const targets: Target[] = [await startGateway(upstream.url), await startPeer('apollo-plain', upstream.url)];
const [gateway, ...peers] = targets;
const figures = new Map<string, Measured>();

for (let round = -1; round < ROUNDS; round += 1) {
  console.error(round < 0 ? 'warming up' : `round ${round + 1} of ${ROUNDS}`);
  for (const scenario of SCENARIOS) {
    for (const target of targets) {
      target.reset();
      const seen = await load(target.url, scenario.query, scenario.letter, LOAD);
      const probe = await target.probe();
      if (round < 0) continue;
      const measured = figures.get(`${scenario.name}/${target.name}`) ?? { rounds: [], probes: [] };
      measured.rounds.push(seen);
      measured.probes.push(probe);
      figures.set(`${scenario.name}/${target.name}`, measured);
    }
  }
}
for (const target of targets) target.stop();
upstream.stop();

const rate = (scenario: Scenario, target: Target | undefined): number =>
  median(
    figures.get(`${scenario.name}/${target?.name ?? ''}`)?.rounds.map(({ requestsPerSecond }) => requestsPerSecond) ??
      [],
  );
const held = (scenario: Scenario, target: Target | undefined): string =>
  median(figures.get(`${scenario.name}/${target?.name ?? ''}`)?.probes.map(({ heldMs }) => heldMs) ?? []).toFixed(1);

console.log(`\nRequests a second, medians of ${ROUNDS} rounds; event loop: longest hold in ms, median of rounds\n`);
console.log(
  `| | gateway | ${peers.map(({ name }) => name).join(' | ')} | ratio to best | wanted | held: gateway | held: peers |`,
);
console.log(`|---|${targets.map(() => '---|').join('')}---|---|---|---|`);
let missed = 0;
for (const scenario of SCENARIOS) {
  const own = rate(scenario, gateway);
  const best = Math.max(...peers.map((peer) => rate(scenario, peer)));
  if (own / best < scenario.atLeast) missed += 1;
  const cells = targets.map((target) => rate(scenario, target).toFixed(1));
  const holds = peers.map((peer) => held(scenario, peer)).join(', ');
  console.log(
    `| ${scenario.name} | ${cells.join(' | ')} | ${(own / best).toFixed(2)} | ${scenario.atLeast} | ${held(scenario, gateway)} | ${holds} |`,
  );
}
process.exit(missed === 0 ? 0 : 1);
