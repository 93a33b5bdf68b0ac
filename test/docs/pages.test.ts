import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { startGateway } from '../support/gateway.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('the README', () => {
  const questions = [...README.matchAll(/```graphql\n([\s\S]+?)```/g)].map(([, question]) => question ?? '');
  const answers = [...README.matchAll(/```json\n([\s\S]+?)```/g)].map(([, answer]) => answer ?? '');

  it.each(questions.map((question, index) => [index + 1, question, answers[index] ?? ''] as const))(
    "shows the gateway's real answer to its question %i",
    async (_number, question, answer) => {
      const gateway = await startGateway();
      const { text } = await gateway.ask(question);
      await gateway.close();
      expect(JSON.parse(text)).toEqual(JSON.parse(answer));
    },
  );

  it('begins with the two commands', () => {
    const firstScreen = README.split('\n').slice(0, 25).join('\n');
    expect(firstScreen).toContain('npm ci && npm run demo');
    expect(firstScreen).toContain('npm ci && npm test');
  });
});
