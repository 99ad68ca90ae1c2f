import { NewCase, type PatientMatch } from '@rachis/domain';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useSession } from '../../api/session.queries.js';
import { useBeginCase, useSubmitCase } from '../../features/case/case.queries.js';
import { EmergencyNote } from '../../features/case/emergency-note.js';
import { NewReferralForm } from '../../features/case/new-referral.form.js';
import { moveNumbersToStory, referralToSend, startReferral } from '../../features/case/new-referral.js';
import { KnownPatients } from '../../features/patient/known-patients.panel.js';
import { PatientLine } from '../../features/patient/patient-line.js';
import { organisations } from '../../features/people/people.queries.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Page, PageHeader } from '../../ui/page.js';
import { problemOf } from '../../ui/problem.js';
import { today } from '../../ui/today.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { tell } from '../../ui/notice.js';
import classes from './referral-page.module.css';
import { ReferralSide } from './referral-side.js';

/** A new referral: written in three minutes, kept while it is written, sent once. */
export function ReferralPage() {
  const { roles, displayName, centre } = useSession();
  const navigate = useNavigate();
  const begin = useBeginCase();
  const submitCase = useSubmitCase();
  const places = useQuery(organisations).data?.organisations ?? [];
  const own = roles.find(({ role }) => role === 'referrer') ?? roles[0];
  const [start] = useState(() => startReferral(own?.organisationId ?? null));
  const contract = useContractForm(NewCase, start, { draftKey: 'referral/new' });
  const [known, setKnown] = useState<PatientMatch | null>(null);
  const sent = useRef(false);
  const { isDirty } = contract.form.formState;
  const leaving = useBlocker({ shouldBlockFn: () => !sent.current && (isDirty || contract.restored), enableBeforeUnload: false, withResolver: true });

  const phone = centre.emergencyPhone ?? places.find(({ kind, emergencyPhone }) => kind === 'centre' && emergencyPhone)?.emergencyPhone;

  const keep = async (values: NewCase, submit: boolean) => {
    const kept = await begin.mutateAsync(referralToSend({ ...values, patientId: known?.id ?? null }));
    sent.current = true;
    contract.clearDraft();
    try {
      if (submit) await submitCase.mutateAsync(kept);
      void tell({ title: submit ? 'Referral submitted' : 'Draft saved', message: submit ? 'The board sees it now.' : 'Nobody is asked yet: submit it from the case.', color: 'teal' });
    } catch (refused) {
      void tell({ title: 'Kept as a draft, not submitted', message: problemOf(refused).detail ?? problemOf(refused).title, color: 'orange', autoClose: false });
    }
    await navigate({ to: '/cases/$caseId', params: { caseId: kept.id } });
  };
  return (
    <Page>
      <PageHeader title="New referral" lead="Leave open what you do not know, or say why it is not known. Only the question, the suspicion of cord compression and the urgency are needed to submit." />
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
          startWish={() => ({ obtainedBy: displayName, obtainedOn: today() })}
          onKeep={keep}
        />
        <ReferralSide form={contract.form} />
      </div>
      <ConfirmDialog title="Leave the referral?" opened={leaving.status === 'blocked'} onClose={() => leaving.reset?.()} confirm="Leave" onConfirm={() => Promise.resolve(leaving.proceed?.())}>
        It is not sent. What you typed stays in this tab until you sign out, and will be here when you come back.
      </ConfirmDialog>
    </Page>
  );
}
