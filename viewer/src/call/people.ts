import type { PersonFragment } from '../../../client/src/documents.ts';
import type { HeadReport } from './answers.ts';

/** Placeholder names from the server when no record names a person; the report's numbers are more useful. */
const UNNAMED: Readonly<Record<string, 'caller' | 'called' | undefined>> = {
  'the caller': 'caller',
  'the person called': 'called',
};

/** A person's name for a label: the name from the records, else the number, else the role in the call. */
export function personLabel({ name, isOwn }: PersonFragment, { summary }: Pick<HeadReport, 'summary'>): string {
  const number = numberOf({ name, isOwn }, summary);
  if (number !== null && number !== undefined && number !== '') return number;
  return name.replace(/^the person at /, '').replace(/^the (?=\w)/, '');
}

function numberOf(
  { name, isOwn }: Pick<PersonFragment, 'name' | 'isOwn'>,
  { callerNumber, destinationNumber, direction }: HeadReport['summary'],
): string | null | undefined {
  const part = UNNAMED[name];
  if (part === 'caller') return callerNumber;
  if (part === 'called') return destinationNumber;
  if (!/^(?:this|the other) side$/.test(name) || direction === 'UNKNOWN') return undefined;
  return (direction === 'OUTBOUND') === isOwn ? callerNumber : destinationNumber;
}
