import { Icon } from '../parts/Icon.tsx';
import type { Place } from './faults.ts';

interface PathDiagramProps {
  /** Where the verdict locates a fault. */
  readonly places: readonly Place[];
  /** Where the fault may be when the verdict cannot locate it. */
  readonly possible: readonly Place[];
  /** False if the verdict cannot locate the fault. */
  readonly isKnown: boolean;
  readonly sent: string;
  readonly received: string;
}

type Mark = 'bad' | 'possible' | undefined;

const FLAGS = { bad: 'fault here', possible: 'possibly here' } as const;

/** Who is where on the path of the audio. Words as well as colours mark where the fault is, or may be. */
export function PathDiagram({ places, possible, isKnown, sent, received }: PathDiagramProps) {
  const markOf = (...here: Place[]): Mark => {
    if (here.some((place) => places.includes(place))) return 'bad';
    return here.some((place) => possible.includes(place)) ? 'possible' : undefined;
  };
  const node = (icon: 'mic' | 'edge' | 'phone', name: string, mark: Mark) => (
    <div className={classOf('place', mark)}>
      <Icon name={icon} size={20} />
      <span>{name}</span>
      {mark && <span className="fault-flag">{FLAGS[mark]}</span>}
    </div>
  );
  const way = (name: string, value: string, arrow: string, mark: Mark) => (
    <div className={classOf('way', mark)}>
      <span className="way-name">
        {name} <span className="num">{value}</span>
      </span>
      <span className={`arrow ${arrow}`} aria-hidden="true" />
      {mark && <span className="fault-flag">{FLAGS[mark]}</span>}
    </div>
  );
  const signaling = markOf('signaling');
  return (
    <div
      className={isKnown ? 'path-diagram' : 'path-diagram unknown'}
      role="img"
      aria-label={inWords(places, possible, isKnown)}
    >
      {node('mic', markOf('microphone') ? 'Microphone' : 'This client', markOf('microphone', 'client'))}
      <div className="ways">
        {way('sent', sent, 'to-right', markOf('uplink'))}
        {way('received', received, 'to-left', markOf('downlink'))}
        {signaling && way('signalling', '', 'both', signaling)}
      </div>
      {node('edge', 'Telnyx edge', markOf('edge'))}
      <div className="ways short">
        <div className="way">
          <span className="arrow both" aria-hidden="true" />
        </div>
      </div>
      {node('phone', 'Far side', markOf('far'))}
    </div>
  );
}

const NAMES: Readonly<Record<Place, string>> = {
  microphone: 'this client’s microphone',
  client: 'this client',
  uplink: 'the path from this client to the Telnyx edge',
  downlink: 'the path from the Telnyx edge to this client',
  edge: 'the Telnyx edge',
  far: 'the far side',
  signaling: 'the signalling connection',
};

const classOf = (name: string, mark: Mark): string => (mark === undefined ? name : `${name} ${mark}`);

function inWords(places: readonly Place[], possible: readonly Place[], isKnown: boolean): string {
  const named = (all: readonly Place[], word: string): string => all.map((place) => NAMES[place]).join(` ${word} `);
  const sentences = ['Audio path: this client, Telnyx edge, far side.'];
  if (!isKnown) sentences.push('The location of the fault cannot be determined.');
  else if (places.length === 0) sentences.push('No fault found.');
  if (possible.length > 0) sentences.push(`It may be at ${named(possible, 'or')}.`);
  if (places.length > 0) sentences.push(`${isKnown ? 'The' : 'A further'} fault is at ${named(places, 'and')}.`);
  return sentences.join(' ');
}
