import { Button } from '@mantine/core';
import {
  BRACE_TYPES,
  formatDate,
  formatLevels,
  labelOf,
  supportWords,
  type SupportLine,
  type SupportServiceView,
} from '@rachis/domain';
import { IconMinus } from '@tabler/icons-react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';
import classes from './support.module.css';

/** A kind of support of which something is recorded. */
export type RecordedLine = SupportLine<SupportServiceView> & { readonly newest: SupportServiceView };

const TONES: Readonly<Record<NonNullable<SupportServiceView['state']>, Tone>> = {
  offered: 'info',
  referred: 'info',
  accepted: 'info',
  started: 'good',
  ended: 'neutral',
  declined: 'caution',
};

/** One kind: what came of it, when, how long the patient waited, and the earlier entries behind it. */
export function SupportRow({
  line,
  onEdit,
}: {
  line: RecordedLine;
  onEdit: ((service: SupportServiceView) => void) | null;
}) {
  const { newest, earlier, label } = line;
  return (
    <tr>
      <th scope="row">
        {label}
        {newest.provider && <div className={classes['soft']}>{newest.provider}</div>}
        {newest.kind === 'bracing' && newest.considered === 'needed' && <Brace service={newest} />}
        {newest.note && <div className={classes['words']}>{newest.note}</div>}
        {earlier.length > 0 && (
          <details className={classes['earlier']}>
            <summary>{earlier.length === 1 ? '1 earlier entry' : `${earlier.length} earlier entries`}</summary>
            <ul>
              {earlier.map((one) => (
                <li key={one.id}>
                  {[supportWords(one), one.provider, days(one), one.recordedByName].filter(Boolean).join(' · ')}
                  {onEdit && (
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      className="no-print"
                      onClick={() => onEdit(one)}
                      aria-label={`Edit earlier ${label}: ${supportWords(one)}`}
                    >
                      Edit
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
      </th>
      <td>
        <State service={newest} />
        <RecordedNote of={newest} />
      </td>
      <td>
        <When line={line} />
      </td>
      <td>
        {onEdit && (
          <Button
            variant="subtle"
            size="compact-sm"
            className="no-print"
            onClick={() => onEdit(newest)}
            aria-label={`Edit ${label}`}
          >
            Edit
          </Button>
        )}
      </td>
    </tr>
  );
}

function State({ service }: { service: SupportServiceView }) {
  if (service.considered !== 'needed') {
    return (
      <div>
        <StatusBadge
          tone={service.considered === 'not_needed' ? 'neutral' : 'caution'}
          quiet
          {...(service.considered === 'not_needed' ? { icon: IconMinus } : {})}
        >
          {supportWords(service)}
        </StatusBadge>
        <div className={classes['words']}>
          {service.reason ?? (
            <>
              Reason: <AbsenceChip absence={service.absences?.['reason']} />
            </>
          )}
        </div>
      </div>
    );
  }
  if (service.state) {
    return (
      <div>
        <StatusBadge tone={TONES[service.state]} quiet>
          {supportWords(service)}
        </StatusBadge>
      </div>
    );
  }
  return (
    <div>
      Needed; state: <AbsenceChip absence={service.absences?.['state']} />
    </div>
  );
}

function Brace({ service }: { service: SupportServiceView }) {
  const { braceType, braceLevels, wearInstructions, absences } = service;
  return (
    <div className={classes['soft']}>
      {braceType ? (
        labelOf(BRACE_TYPES, braceType)
      ) : (
        <>
          Type: <AbsenceChip absence={absences?.['braceType']} />
        </>
      )}
      {' · '}
      {braceLevels ? (
        formatLevels(braceLevels)
      ) : (
        <>
          levels: <AbsenceChip absence={absences?.['braceLevels']} />
        </>
      )}
      {wearInstructions && <div className={classes['words']}>{wearInstructions}</div>}
    </div>
  );
}

/** The days of an entry, those that are known. A referral without a first contact says so. */
function When({ line: { newest, waited, target } }: { line: RecordedLine }) {
  const { considered, consideredOn, referredOn, firstSeenOn, endedOn, absences } = newest;
  if (considered !== 'needed')
    return (
      <span className={classes['soft']}>
        {consideredOn ? (
          `considered ${formatDate(consideredOn)}`
        ) : (
          <Unknown what="considered" absence={absences?.['consideredOn']} />
        )}
      </span>
    );
  const begun = referredOn ?? firstSeenOn;
  return (
    <div className={classes['days']}>
      {referredOn ? (
        <span>referred {formatDate(referredOn)}</span>
      ) : (
        begun && <Unknown what="referred" absence={absences?.['referredOn']} />
      )}
      {firstSeenOn ? (
        <span>first seen {formatDate(firstSeenOn)}</span>
      ) : (
        begun && <Unknown what="first seen" absence={absences?.['firstSeenOn']} />
      )}
      {waited !== null && (
        <span>
          <b>{waitedWords(waited)}</b>
          {target && <span className={classes['soft']}> · local example: {target.words}*</span>}
        </span>
      )}
      {waited === null && begun && target && <span className={classes['soft']}>local example: {target.words}*</span>}
      {endedOn && <span>ended {formatDate(endedOn)}</span>}
      {!begun &&
        !endedOn &&
        (consideredOn ? (
          <span className={classes['soft']}>considered {formatDate(consideredOn)}</span>
        ) : (
          <Unknown what="considered" absence={absences?.['consideredOn']} />
        ))}
    </div>
  );
}

function Unknown({ what, absence }: { what: string; absence: string | undefined }) {
  return (
    <span>
      {what}: <AbsenceChip absence={absence} />
    </span>
  );
}

const waitedWords = (days: number): string =>
  days === 0 ? 'seen on the same day' : days === 1 ? 'seen after 1 day' : `seen after ${days} days`;
const days = ({ consideredOn, referredOn, firstSeenOn, endedOn }: SupportServiceView): string =>
  (
    [
      ['considered', consideredOn],
      ['referred', referredOn],
      ['first seen', firstSeenOn],
      ['ended', endedOn],
    ] as const
  )
    .flatMap(([what, day]) => (day ? [`${what} ${formatDate(day)}`] : []))
    .join(', ');
