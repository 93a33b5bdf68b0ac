import type { Fault, IssueFragment } from '../generated/graphql.ts';
import { amount, duration, words } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Judged } from './answers.ts';
import { FAULTS } from './faults.ts';
import { directionOf, severityOf } from './issue-bars.ts';
import { PathDiagram } from './PathDiagram.tsx';
import { ScoreTable } from './ScoreTable.tsx';

interface VerdictProps {
  readonly quality: Judged;
  /** Epoch milliseconds of the axis' 0. */
  readonly origin: number | undefined;
  readonly chosen: string | null;
  readonly onIssue: (code: string) => void;
}

/** What was wrong, when, and on whose side: the first thing to read. */
export function Verdict({ quality, origin, chosen, onIssue }: VerdictProps) {
  const { verdict, inbound, outbound } = quality;
  const { title, tone, icon, places } = FAULTS[verdict.fault];
  const isBothWays = WAYS.every((way) => [verdict.fault, ...verdict.also].includes(way));
  const further = verdict.also.filter((fault) => !isBothWays || !WAYS.includes(fault));
  const all = [places, ...verdict.also.map((fault) => FAULTS[fault].places)].flat();
  const isKnown = verdict.fault !== 'CANNOT_TELL';
  const possible = isKnown ? [] : verdict.alternatives.flatMap((fault) => FAULTS[fault].places);
  const worst = [...quality.issues].sort((one, other) => RANK[other.severity] - RANK[one.severity]).slice(0, 6);
  return (
    <section className={`verdict card ${tone}`} aria-labelledby="verdict-title">
      <div className="verdict-words">
        <p className="verdict-side">
          <Icon name={isBothWays ? 'critical' : icon} size={18} />
          <span id="verdict-title">{isBothWays ? 'Both directions between this client and Telnyx' : title}</span>
          {further.length > 0 && (
            <span className="also">and {further.map((fault) => FAULTS[fault].short.toLowerCase()).join(', ')}</span>
          )}
          <span className="muted confidence">{words(verdict.confidence)} confidence</span>
        </p>
        <p className="verdict-sentence">{verdict.summary}</p>
        {worst.length > 0 && (
          <ul className="chips" aria-label="Issues">
            {worst.map((issue) => (
              <li key={issue.code}>
                <button
                  type="button"
                  className={`chip ${severityOf(issue.severity)}`}
                  aria-pressed={issue.code === chosen}
                  onClick={() => onIssue(issue.code)}
                >
                  <Icon name={severityOf(issue.severity)} size={14} />
                  {words(issue.code)}
                  <span className="muted num">{origin === undefined ? directionOf(issue) : whenOf(issue, origin)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="verdict-side-by-side">
        <PathDiagram
          places={all}
          possible={possible}
          isKnown={isKnown}
          sent={`MOS ${amount(outbound.mos.average, 1)}`}
          received={`MOS ${amount(inbound.mos.average, 1)}`}
        />
        <ScoreTable quality={quality} />
      </div>
    </section>
  );
}

/** When it was: from and to, or how much of the call where it came and went. */
function whenOf({ start, end, episodes, evidenceCount, affectedSeconds }: IssueFragment, origin: number): string {
  if (episodes.length === 0 && evidenceCount > 1) return `${evidenceCount} times`;
  if (episodes.length > 6) return `${duration(affectedSeconds)} in ${episodes.length} episodes`;
  const at = (instant: string): string => duration((Date.parse(instant) - origin) / 1000);
  if (!start) return 'at an unknown time';
  return end && end !== start ? `${at(start)}–${at(end)}` : at(start);
}

const WAYS: readonly Fault[] = ['UPLINK', 'DOWNLINK'];

const RANK = { INFO: 0, WARNING: 1, CRITICAL: 2 } as const;
