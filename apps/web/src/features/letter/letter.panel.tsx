import { Button } from '@mantine/core';
import { labelOf, LETTER_KINDS, LETTER_STATES, Letter, newId, RECIPIENT_ROLES, type LetterKind, type LetterView } from '@rachis/domain';
import { IconFileTypePdf, IconMail, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Kbd } from '../../ui/kbd.js';
import { Panel, Section } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { ReadList } from '../../ui/read-field.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { letterPaper, useLetters } from './letter.queries.js';
import { LetterForm } from './letter.form.js';
import classes from './letter.module.css';
import { MessageStateBadge } from './message-state.js';

interface Props {
  decisionId: string;
  kind: LetterKind;
  /** The stored letter, or null while there is only a first draft. */
  letter: LetterView | null;
  firstDraft: Letter;
  mailServerSet: boolean;
  timeZone: string;
  editing: boolean;
  onEdit: (editing: boolean) => void;
  /** Begins another letter after one was sent: a sent one never changes. */
  onAnother: () => void;
  may: { readonly write: boolean; readonly approve: boolean; readonly send: boolean };
}

const TEXTS = ['words', 'next', 'callIf', 'contact'] as const;

/** One letter through its life: first draft, edited by a person, approved, sent, and followed to each recipient. */
export function LetterPanel({ decisionId, kind, letter, firstDraft, mailServerSet, timeZone, editing, onEdit, onAnother, may }: Props) {
  const [newLetterId] = useState(() => newId());
  const { keep, approve, send } = useLetters(decisionId);
  const shown = letter ?? firstDraft;
  const state = letter?.state ?? 'draft';
  const problem = approve.error ?? send.error;
  const posted = letter?.recipients.filter(({ name, email }) => !email && name) ?? [];
  return (
    <Panel
      title={labelOf(LETTER_KINDS, kind)}
      note={<StatusBadge tone={state === 'sent' ? 'good' : state === 'approved' ? 'info' : 'neutral'} quiet>{letter ? labelOf(LETTER_STATES, state) : 'First draft, not saved'}</StatusBadge>}
      actions={
        letter && (
          <Button component="a" href={letterPaper(letter.id)} target="_blank" rel="noopener" variant="default" size="compact-sm" leftSection={<IconFileTypePdf size={14} aria-hidden />}>
            {state === 'sent' ? 'Paper as sent' : 'Preview'}
          </Button>
        )
      }
    >
      {editing && may.write && state !== 'sent' ? (
        <LetterForm kind={kind} letter={shown} draftKey={`letter/${letter?.id ?? `${decisionId}-${kind}`}`} onSave={(written) => keep.mutateAsync({ id: letter?.id ?? newLetterId, letter: written, seen: letter?.version ?? 0 })} onDone={() => onEdit(false)} />
      ) : (
        <div className={classes['stack']}>
          <ReadList of={Letter} from={shown} only={TEXTS} />
          <Section title="Recipients">
            <ul className={classes['people']}>
              {shown.recipients.map(({ role, name, email }, index) => (
                <li key={`${role} ${index}`} className={classes['person']}>
                  <span>
                    <strong>{labelOf(RECIPIENT_ROLES, role)}</strong>: {name ?? 'Not recorded'}
                  </span>
                  <span className={`${classes['quiet']} ${classes['address']}`}>{email ?? (name ? 'no e-mail: print and post' : '')}</span>
                  {letter?.messages.filter(({ recipientAddress }) => recipientAddress === email).map((message) => <MessageStateBadge key={message.id} message={message} mailServerSet={mailServerSet} />)}
                </li>
              ))}
            </ul>
          </Section>
          {letter?.approvedBy && letter.approvedAt && (
            <p className={classes['quiet']}>
              Approved by {letter.approvedBy.displayName}, <Timestamp at={letter.approvedAt} timeZone={timeZone} />
            </p>
          )}
          {letter?.sentBy && letter.sentAt && (
            <p className={classes['quiet']}>
              Sent by {letter.sentBy.displayName}, <Timestamp at={letter.sentAt} timeZone={timeZone} />. Seal of the paper: <span className={classes['seal']}>{letter.paperSha256}</span>
            </p>
          )}
          {state === 'sent' && posted.length > 0 && <p>To be printed and posted: {posted.map(({ name }) => name).join(', ')}.</p>}
          {problem && <ProblemNote problem={problem} />}
          {state === 'sent' && may.write && (
            <div className={`${classes['acts']} no-print`}>
              <Button variant="default" onClick={onAnother}>
                Write another
              </Button>
            </div>
          )}
          {state !== 'sent' && (
            <div className={`${classes['acts']} no-print`}>
              {may.write && (
                <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onEdit(true)}>
                  {letter ? 'Edit' : 'Check and save'} {kind === 'outcome_letter' && <Kbd>E</Kbd>}
                </Button>
              )}
              {letter && state === 'draft' && may.approve && (
                <Button loading={approve.isPending} onClick={() => approve.mutate({ id: letter.id, seen: letter.version })}>
                  Approve
                </Button>
              )}
              {letter && state === 'draft' && !may.approve && <span className={classes['quiet']}>Waits for the approval of a clinician.</span>}
              {letter && state === 'approved' && may.send && (
                <Button leftSection={<IconMail size={16} aria-hidden />} loading={send.isPending} onClick={() => send.mutate({ id: letter.id, seen: letter.version })}>
                  Send {kind === 'outcome_letter' && <Kbd>Ctrl Enter</Kbd>}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </Panel>
  );
}
