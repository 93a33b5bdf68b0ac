import { answerTo } from './load.ts';
import type { Running } from './processes.ts';
import { DRAWN_POINTS, METRICS, operationOf, QUESTIONS, variablesOf, type QuestionLetter } from './questions.ts';
import type { SizeLetter } from './sizes.ts';
import { columnsOf, firstDifference, rowsOf, withoutNoise } from './compare.ts';

/** What is compared before the measurements: one segment, several segments, and several calls. */
const COMPARED: readonly (readonly [QuestionLetter, SizeLetter])[] = [
  ['a', 's'],
  ['a', 'm'],
  ['b', 's'],
  ['b', 'm'],
  ['c', 's'],
  ['d', 's'],
  ['d', 'm'],
  ['e', 's'],
];

/**
 * Compares the gateway's answers with each peer's, so that no target wins by answering less.
 * @throws Error that names the peer, the question and the first difference
 */
export async function checkSameAnswers(gateway: Running, peers: readonly Running[]): Promise<void> {
  for (const [letter, size] of COMPARED) {
    const asked = variablesOf(QUESTIONS[letter], size);
    const own = await comparable(gateway, letter, asked);
    for (const peer of peers) {
      const difference = firstDifference(own, await comparable(peer, letter, asked));
      if (difference !== undefined)
        throw new Error(
          `The gateway and ${peer.target.name} answer question (${letter}) about ${size} differently: ${difference}`,
        );
    }
  }
  await checkExtremes(gateway);
}

/** An answer in a shape common to both kinds of targets. */
async function comparable(running: Running, letter: QuestionLetter, asked: Record<string, unknown>): Promise<unknown> {
  const isGateway = running.target.name === 'gateway';
  const query = QUESTIONS[letter][isGateway ? 'gateway' : 'peers'];
  const data = await answerTo(running.url, { query, variables: asked });
  if (letter !== 'b' && letter !== 'c') return withoutNoise(data);
  return isGateway
    ? rowsOf(columnsOf(data))
    : (data as { callReports: { metrics: unknown }[] }).callReports[0]?.metrics;
}

/** The 600 points of an hour must have the same extremes as all intervals. */
async function checkExtremes(gateway: Running): Promise<void> {
  const answered = async (letter: QuestionLetter) =>
    columnsOf(await answerTo(gateway.url, operationOf(QUESTIONS[letter], 'h', 'gateway').next()));
  const [all, drawn] = [await answered('b'), await answered('c')];
  if (drawn.t.length > DRAWN_POINTS || drawn.t.length < DRAWN_POINTS / 2)
    throw new Error(`The gateway answers ${drawn.t.length} points where ${DRAWN_POINTS} are asked for`);
  for (const name of Object.values(METRICS)) {
    const extremes = [all, drawn].map(({ columns }) => {
      const known = (columns[name] ?? []).filter((value) => value !== null);
      return `${known.reduce((one, other) => Math.min(one, other))} to ${known.reduce((one, other) => Math.max(one, other))}`;
    });
    if (extremes[0] !== extremes[1])
      throw new Error(`${name} of an hour goes from ${extremes[0]}, in ${DRAWN_POINTS} points from ${extremes[1]}`);
  }
}
