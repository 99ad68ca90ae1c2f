import { Button } from '@mantine/core';
import { DELIVERY_SOURCES, EXTENTS, formatDate, labelOf, newId, partKey, type FulfilledPart, type PartOnItsWay, type RecordToLink } from '@rachis/domain';
import { IconCircleCheck, IconHelpCircle, IconLinkOff } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './delivery.module.css';
import { useLinkDelivery } from './delivery.queries.js';
import { LinkForm } from './link-form.js';

interface Props {
  caseId: string;
  decisionId: string;
  record: RecordToLink;
  parts: readonly PartOnItsWay[];
  mayLink: boolean;
}

/** Something that was done since the decision: what a person said it fulfils, or what it seems to fulfil and waits to be confirmed. */
export function RecordRow({ caseId, decisionId, record, parts, mayLink }: Props) {
  const { source, sourceId, title, on, proposals, link } = record;
  const [changing, setChanging] = useState(false);
  const [newLinkId] = useState(newId);
  const save = useLinkDelivery(caseId);
  const keep = (fulfils: FulfilledPart[]) =>
    save.mutate({ decisionId, id: link?.id ?? newLinkId, seen: link?.version ?? 0, values: { source, sourceId, fulfils, words: link?.words ?? null } }, { onSuccess: () => setChanging(false) });
  const named = (one: FulfilledPart) => {
    const part = parts.find(({ key }) => key === partKey(one));
    return `${part?.title ?? labelOf(DELIVERY_SOURCES, one.part)}${one.extent === 'full' ? '' : ` (${labelOf(EXTENTS, one.extent).toLowerCase()})`}`;
  };
  const proposed = proposals.map(({ part, refId, extent }): FulfilledPart => ({ part, refId, extent }));
  return (
    <li className={classes['record']} data-waits={(!link && proposals.length > 0) || undefined}>
      <p>
        <b>{labelOf(DELIVERY_SOURCES, source)}</b> {on ? formatDate(on) : 'on a day that is not recorded'} · {title}
      </p>
      {link ? (
        <p>
          <StatusBadge tone={link.fulfils.length > 0 ? 'good' : 'neutral'} icon={link.fulfils.length > 0 ? IconCircleCheck : IconLinkOff} quiet>
            {link.fulfils.length > 0 ? `Fulfils: ${link.fulfils.map(named).join(', ')}` : 'Fulfils nothing of this decision'}
          </StatusBadge>{' '}
          <span className={classes['quiet']}>said by {link.recordedByName}</span>
        </p>
      ) : proposals.length > 0 ? (
        <>
          <StatusBadge tone="caution" icon={IconHelpCircle} quiet>
            Seems to fulfil, to be confirmed
          </StatusBadge>
          <ul className={classes['why']}>
            {proposals.map((one) => (
              <li key={partKey(one)}>
                {named(one)} <span className={classes['quiet']}>read from: {one.why}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className={classes['quiet']}>Nobody has said what of the decision it fulfils.</p>
      )}
      {save.error && <ProblemNote problem={save.error} />}
      {changing ? (
        <LinkForm key={link?.version ?? 0} label={`${labelOf(DELIVERY_SOURCES, source)}: ${title}`} parts={parts} start={link ? link.fulfils : proposed} busy={save.isPending} onKeep={keep} onCancel={() => setChanging(false)} />
      ) : (
        mayLink && (
          <p className={`${classes['acts'] ?? ''} no-print`}>
            {!link && proposals.length > 0 && (
              <Button size="compact-sm" loading={save.isPending} onClick={() => keep(proposed)} aria-label={`Confirm: ${title}`}>
                Confirm
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={() => setChanging(true)} aria-label={`${link || proposals.length > 0 ? 'Change' : 'Link'}: ${title}`}>
              {link || proposals.length > 0 ? 'Change…' : 'Link…'}
            </Button>
          </p>
        )
      )}
    </li>
  );
}
