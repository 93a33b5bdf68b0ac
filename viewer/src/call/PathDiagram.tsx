import type { SessionJudgedFragment } from '../../../client/src/documents.ts';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icons.ts';
import { pathMarks, POSSIBLY, type PathMark, type PathMarks, type PathSegment } from './path-marks.ts';

interface PathDiagramProps {
  readonly verdict: Pick<SessionJudgedFragment, 'fault' | 'also' | 'alternatives' | 'impact'>;
  /** The people at both ends, by name or number. */
  readonly own: string;
  readonly other: string;
}

/** The path of the audio between the people, with faults marked on the arrows by text, line style and colour. */
export function PathDiagram({ verdict, own, other }: PathDiagramProps) {
  const marks = pathMarks(verdict);
  return (
    <div className="path-diagram" role="img" aria-label={inWords(marks, own, other)}>
      <Node icon="mic" name={own} mark={marks.own.mark} flag={marks.own.flag} />
      <div className="ways">
        <Way segment={marks.sent[0]} arrow="to-right" />
        <Way segment={marks.received[0]} arrow="to-left" />
        {marks.signaling && (
          <span className={`way-signaling ${marks.signaling}`}>
            {marks.signaling === 'possible' ? 'call control lost?' : 'call control lost'}
          </span>
        )}
      </div>
      <Node icon="edge" name="Telnyx" mark={marks.edge} flag="" />
      <div className="ways">
        <Way segment={marks.sent[1]} arrow="to-right" />
        <Way segment={marks.received[1]} arrow="to-left" />
      </div>
      <Node icon="phone" name={other} mark={marks.other} flag="" />
    </div>
  );
}

function Node({ icon, name, mark, flag }: { icon: IconName; name: string; mark: PathMark; flag: string }) {
  return (
    <div className={classOf('place', mark)}>
      <Icon name={icon} size={18} />
      <span className="place-name" title={name}>
        {name}
      </span>
      {mark && <span className="fault-flag">{flagText(flag, mark)}</span>}
    </div>
  );
}

/** A part of a device by its name, otherwise where the fault is. */
function flagText(part: string, mark: PathMark): string {
  if (part === '') return mark === 'possible' ? POSSIBLY : 'fault here';
  return mark === 'possible' ? `${part}?` : part;
}

function Way({ segment: { mark, harm }, arrow }: { segment: PathSegment; arrow: 'to-right' | 'to-left' }) {
  const isDoubtful = harm !== '' && harm !== POSSIBLY && mark === 'possible';
  return (
    <div className={classOf('way', mark)}>
      <span className="harm num">{isDoubtful ? `${harm}?` : harm}</span>
      <span className={`arrow ${arrow}`} />
    </div>
  );
}

const classOf = (name: string, mark: PathMark): string => (mark === undefined ? name : `${name} ${mark}`);

function inWords(
  { sent, received, own, edge, other, signaling }: PathMarks,
  ownName: string,
  otherName: string,
): string {
  const between = [`between ${ownName} and Telnyx`, `between Telnyx and ${otherName}`] as const;
  const ofRow = (row: PathMarks['sent'], from: string, to: string): string[] => {
    const [first] = row.filter(({ mark, harm }) => harm !== '' && harm !== POSSIBLY && mark !== undefined);
    if (!first) return [];
    const at = row.flatMap(({ mark }, index) =>
      mark === undefined || mark === 'felt' ? [] : [`${mark === 'possible' ? 'possibly ' : ''}${between[index] ?? ''}`],
    );
    return [`${from} to ${to}: ${first.harm}${at.length > 0 ? `, ${at.join(' or ')}` : ''}.`];
  };
  const ofNode = (name: string, mark: PathMark): string[] =>
    mark === undefined ? [] : [`The fault ${mark === 'possible' ? 'may be' : 'is'} at ${name}.`];
  const sentences = [
    ...ofRow(sent, ownName, otherName),
    ...ofRow(received, otherName, ownName),
    ...ofNode(`${ownName}’s ${own.flag}`, own.mark),
    ...ofNode('Telnyx', edge),
    ...ofNode(otherName, other),
    ...ofNode('the signalling connection', signaling),
  ];
  return [
    `Audio path: ${ownName}, Telnyx, ${otherName}.`,
    ...(sentences.length > 0 ? sentences : ['No fault on it.']),
  ].join(' ');
}
