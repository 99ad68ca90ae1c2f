import { Button } from '@mantine/core';
import { NewCase, type PatientMatch, type ReferralDraftView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { useSession } from '../../api/session.queries.js';
import { useBeginCase, useSubmitCase } from '../../features/case/case.queries.js';
import { SEEN_OF, versionSeen } from '../../features/case/draft-place.js';
import { DraftLine } from '../../features/case/draft-line.js';
import { EmergencyNote } from '../../features/case/emergency-note.js';
import { NewReferralForm } from '../../features/case/new-referral.form.js';
import { moveNumbersToStory, referralToSend, startReferral } from '../../features/case/new-referral.js';
import { typedIn, useDiscardReferralDraft } from '../../features/case/referral-draft.queries.js';
import { useKeptReferral } from '../../features/case/use-kept-referral.js';
import { MotorGrid } from '../../features/function/motor-grid.js';
import { KnownPatients } from '../../features/patient/known-patients.panel.js';
import { PatientLine } from '../../features/patient/patient-line.js';
import { organisations } from '../../features/people/people.queries.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { dropDraft, readDraft } from '../../ui/form-draft.js';
import { tell } from '../../ui/notice.js';
import { problemOf } from '../../ui/problem.js';
import { today } from '../../ui/today.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import classes from './referral-page.module.css';
import { ReferralSide } from './referral-side.js';


interface Props {
  /** What the server has of it. */
  draft: ReferralDraftView | null;
  /** Under this name it is kept in this tab. */
  place: string;
  /** Shows what is on the server in place of what is here. */
  onTheirs: (id: string) => void;
  /** This one waits, an empty one is begun. */
  onAnother: () => void;
  children?: ReactNode;
}

/** The form of a referral, kept by itself in the tab and on the server. */
export function ReferralEditor({ draft, place, onTheirs, onAnother, children }: Props) {
  const { roles, displayName, centre } = useSession();
  const navigate = useNavigate();
  const begin = useBeginCase();
  const submitCase = useSubmitCase();
  const discard = useDiscardReferralDraft();
  const places = useQuery(organisations).data?.organisations ?? [];
  const own = roles.find(({ role }) => role === 'referrer') ?? roles[0];
  const [begun] = useState(() => (draft ? typedIn(draft) : null));
  const [start] = useState(() => begun?.values ?? startReferral(own?.organisationId ?? null));
  const [version] = useState(() => (readDraft(place) ? versionSeen(place) : (draft?.version ?? 0)));
  const contract = useContractForm(NewCase, start, { draftKey: place });
  const [known, setKnown] = useState<PatientMatch | null>(begun?.known ?? null);
  const { state, keeper } = useKeptReferral(contract, known, version, place);
  const sent = useRef(false);
  const { isDirty } = contract.form.formState;
  const leaving = useBlocker({ shouldBlockFn: ({ next }) => !sent.current && (isDirty || contract.restored) && next.pathname !== '/referrals/new', enableBeforeUnload: false, withResolver: true });

  const phone = centre.emergencyPhone ?? places.find(({ kind, emergencyPhone }) => kind === 'centre' && emergencyPhone)?.emergencyPhone;
  const forgetHere = () => {
    contract.clearDraft();
    dropDraft(SEEN_OF(place));
  };
  const keep = async (values: NewCase, submit: boolean) => {
    const kept = await begin.mutateAsync(referralToSend({ ...values, patientId: known?.id ?? null }));
    sent.current = true;
    keeper.end();
    forgetHere();
    try {
      if (submit) await submitCase.mutateAsync(kept);
      void tell({ title: submit ? 'Referral submitted' : 'Draft saved', message: submit ? 'The board sees it now.' : 'Nobody is asked yet: submit it from the case.', color: 'teal' });
    } catch (refused) {
      void tell({ title: 'Kept as a draft, not submitted', message: problemOf(refused).detail ?? problemOf(refused).title, color: 'orange', autoClose: false });
    }
    await navigate({ to: '/cases/$caseId', params: { caseId: kept.id } });
  };
  const throwAway = async () => {
    keeper.end();
    await discard.mutateAsync(contract.form.getValues('id') ?? '');
    forgetHere();
    sent.current = true;
    onAnother();
  };
  return (
    <>
      {children}
      <div className={classes['body']}>
        <NewReferralForm
          contract={contract}
          hospitals={places.map(({ id, name }) => ({ code: id, label: name }))}
          known={known}
          onForgetKnown={() => setKnown(null)}
          knownCard={known && <PatientLine patient={known} />}
          duplicates={(search) => <KnownPatients search={search} onSame={setKnown} centreName={centre.name} phone={phone} onLeaveOut={() => moveNumbersToStory(contract.form)} />}
          emergency={(said, act) => (
            <EmergencyNote {...said} centreName={centre.name} phone={phone}>
              {act}
            </EmergencyNote>
          )}
          power={<MotorGrid />}
          startWish={() => ({ obtainedBy: displayName, obtainedOn: today() })}
          startTelling={() => ({ topics: ['diagnosis'], givenTo: ['patient'], givenBy: displayName, givenOn: today() })}
          draft={
            <>
              <DraftLine
                state={state}
                onTheirs={() => {
                  const id = contract.form.getValues('id') ?? '';
                  keeper.end();
                  forgetHere();
                  onTheirs(id);
                }}
                onMine={(theirs) => keeper.overwrite(theirs)}
              />
              {state.at !== 'untouched' && (
                <div className={classes['drafts']}>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    onClick={() => {
                      keeper.flush();
                      forgetHere();
                      onAnother();
                    }}
                  >
                    Begin another, finish this later
                  </Button>
                  <Button variant="subtle" color="gray" size="compact-sm" loading={discard.isPending} onClick={() => void throwAway()}>
                    Throw this away
                  </Button>
                </div>
              )}
            </>
          }
          onKeep={keep}
        />
        <ReferralSide form={contract.form} />
      </div>
      <ConfirmDialog title="Leave the referral?" opened={leaving.status === 'blocked'} onClose={() => leaving.reset?.()} confirm="Leave" onConfirm={() => Promise.resolve(leaving.proceed?.())}>
        It is not sent and nobody sees it. What you typed is kept: you find it under “New referral” at any computer.
      </ConfirmDialog>
    </>
  );
}
