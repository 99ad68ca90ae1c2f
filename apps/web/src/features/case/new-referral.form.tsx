import { Button } from '@mantine/core';
import { isPartialDate, NewCase, Patient, PatientIdentifier, Referral, type Option, type PatientMatch, type PatientSearch } from '@rachis/domain';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { FormProvider, useWatch, type FieldPath } from 'react-hook-form';
import { useDigitChoices } from '../../ui/digit-choice.js';
import { Field } from '../../ui/field.js';
import { FieldGroup, FieldList, FieldRow } from '../../ui/field-group.js';
import { Panel } from '../../ui/panel.js';
import { problemOf } from '../../ui/problem.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import type { ContractFormState } from '../../ui/use-contract-form.js';
import { ContactQuestions, ExtentQuestions, FitnessQuestions, ImagingQuestions, LesionQuestions, TreatmentQuestions, TumourQuestions } from './new-referral-parts.js';
import { FunctionQuestions, PatientQuestions } from './referral-bedside-parts.js';
import { nameToFollow } from './new-referral.js';
import { RedFlagsOfForm } from './red-flags.js';
import { referralGaps } from './referral-gaps.js';
import classes from './referral.module.css';

interface Props {
  contract: ContractFormState<NewCase>;
  hospitals: readonly Option[];
  /** The patient who was recognised as already known. */
  known: PatientMatch | null;
  onForgetKnown: () => void;
  knownCard: ReactNode;
  duplicates: (search: PatientSearch) => ReactNode;
  emergency: (said: Pick<Referral, 'mscc' | 'urgency'>, act?: ReactNode) => ReactNode;
  startWish: () => Record<string, unknown>;
  startTelling: () => Record<string, unknown>;
  /** Where the power of the muscles is graded. */
  power: ReactNode;
  /** Where the draft is kept at this moment, and what can be done with it. */
  draft: ReactNode;
  /** Keeps the referral; a refusal is thrown and shown beside its fields. */
  onKeep: (values: NewCase, submit: boolean) => Promise<unknown>;
}

/** The referral on one page, in the order in which it is asked at the bedside. Every question may be left open. */
export function NewReferralForm({ contract, hospitals, known, onForgetKnown, knownCard, duplicates, emergency, startWish, startTelling, power, draft, onKeep }: Props) {
  useDigitChoices();
  const { form, placeFaults } = contract;
  const [problem, setProblem] = useState<unknown>(null);
  const [doing, setDoing] = useState<'draft' | 'submit' | null>(null);
  const [patient, mscc, urgency] = useWatch({ control: form.control, name: ['patient', 'referral.mscc', 'referral.urgency'] });
  const isEmergency = urgency === 'emergency';
  const setUrgency = (to: Referral['urgency']) => form.setValue('referral.urgency', to ?? null, { shouldDirty: true });

  /** Says at once what the server would refuse, beside the question. Leaving a question checks it anew, so only one may take the focus. */
  const blocked = (submit: boolean, focus: boolean): boolean => {
    const { referral, patient: described } = form.getValues();
    const faults = [
      ...(known || described?.familyName?.trim() ? [] : [{ path: 'patient.familyName', detail: 'Name the patient, or describe as far as known' }]),
      ...(submit ? referralGaps(referral).map(({ pointer, detail }) => ({ path: `referral.${pointer.slice(2)}`, detail })) : []),
    ];
    for (const [index, { path, detail }] of faults.entries()) form.setError(path as FieldPath<NewCase>, { type: 'needed', message: detail }, { shouldFocus: focus && index === 0 });
    return faults.length > 0;
  };
  const keep = (submit: boolean) => {
    if (doing !== null) return;
    setProblem(null);
    if (submit && !known) nameToFollow(form);
    const send = form.handleSubmit(
      async (values) => {
        if (blocked(submit, true)) return;
        setDoing(submit ? 'submit' : 'draft');
        try {
          await onKeep(values, submit);
        } catch (refused) {
          const elsewhere = placeFaults(refused);
          setProblem({ ...problemOf(refused), errors: elsewhere.map((detail) => ({ pointer: '', detail })) });
          setDoing(null);
        }
      },
      () => {
        blocked(submit, false);
        setProblem({ title: 'Some answers are not valid', detail: 'They are marked beside the question. An answer that is not known can be left open.' });
      },
    );
    void send();
  };
  useShortcuts({ 'mod+Enter': () => keep(true), 'mod+s': () => keep(false) });
  return (
    <FormProvider {...form}>
      <form
        aria-label="New referral"
        noValidate
        className={classes['parts']}
        onSubmit={(event) => {
          event.preventDefault();
          keep(true);
        }}
      >
        {isEmergency ? (
          emergency(
            { urgency },
            <div className={classes['actions']}>
              <Button color="red.8" size="compact-sm" loading={doing === 'submit'} disabled={doing === 'draft'} onClick={() => keep(true)}>
                Send what is here now
              </Button>
              <Button variant="default" size="compact-sm" onClick={() => setUrgency(null)}>
                Not an emergency
              </Button>
              <span>Nothing has to be filled in first. What is missing can follow on the case.</span>
            </div>,
          )
        ) : (
          <div className={classes['actions']}>
            <Button variant="default" c="var(--critical-ink)" bd="1px solid var(--critical-ink)" leftSection={<IconAlertOctagon size={16} aria-hidden />} onClick={() => setUrgency('emergency')}>
              This is an emergency
            </Button>
          </div>
        )}
        <Part id="patient" number={1} title="Patient">
          {known ? (
            <div className={classes['chosen']}>
              {knownCard}
              <Button variant="default" size="compact-sm" onClick={onForgetKnown}>
                Not this patient
              </Button>
            </div>
          ) : (
            <FieldGroup name="patient" of={Patient}>
              <FieldRow columns={2}>
                <Field of={Patient} name="familyName" />
                <Field of={Patient} name="givenName" />
                <Field of={Patient} name="birthDate" />
                <Field of={Patient} name="sex" />
              </FieldRow>
              <FieldList name="identifiers" of={PatientIdentifier} title="Identifiers" entry="Identifier">
                {() => (
                  <FieldRow columns={2}>
                    <Field of={PatientIdentifier} name="authority" />
                    <Field of={PatientIdentifier} name="value" />
                  </FieldRow>
                )}
              </FieldList>
              {duplicates({
                familyName: patient?.familyName?.trim() || null,
                givenName: patient?.givenName?.trim() || null,
                birthDate: isPartialDate(patient?.birthDate) ? patient.birthDate : null,
                numbers: (patient?.identifiers ?? []).map(({ authority, value }) => ({ authority, value })),
              })}
            </FieldGroup>
          )}
        </Part>
        <Part id="question" number={2} title="Question to the board">
          <FieldGroup name="referral" of={Referral}>
            <Field of={Referral} name="question" absence={false} />
            <Field of={Referral} name="mscc" absence={false} />
            {!isEmergency && emergency({ mscc })}
            {(mscc === 'yes' || mscc === 'unknown') && <Field of={Referral} name="msccSuspectedAt" />}
            <Field of={Referral} name="urgency" absence={false} />
            <Field of={Referral} name="symptoms" />
            <RedFlagsOfForm />
          </FieldGroup>
        </Part>
        <Part id="tumour" number={3} title="Primary tumour and its state"><TumourQuestions /><ExtentQuestions /></Part>
        <Part id="now" number={4} title="Pain, neurology and performance now"><FunctionQuestions power={power} /></Part>
        <Part id="fitness" number={5} title="Anticoagulant and other illness"><FitnessQuestions /></Part>
        <Part id="treatment" number={6} title="Previous treatment"><TreatmentQuestions /></Part>
        <Part id="lesions" number={7} title="Lesions of the spine"><LesionQuestions /></Part>
        <Part id="imaging" number={8} title="Imaging"><ImagingQuestions /></Part>
        <Part id="words" number={9} title="What the patient knows and wants"><PatientQuestions startWish={startWish} startTelling={startTelling} /></Part>
        <Part id="contact" number={10} title="Contact and story"><ContactQuestions hospitals={hospitals} /></Part>
        <div className={classes['layout']}>
          {problem !== null && <ProblemNote problem={problem} />}
          <div className={classes['actions']}>
            <Button type="submit" loading={doing === 'submit'} disabled={doing === 'draft'}>
              Submit referral
            </Button>
            <Button variant="default" loading={doing === 'draft'} disabled={doing === 'submit'} onClick={() => keep(false)}>
              Save draft
            </Button>
          </div>
        </div>
        {draft && <div className={classes['draftBar']}>{draft}</div>}
      </form>
    </FormProvider>
  );
}

function Part({ id, number, title, children }: { id: string; number: number; title: string; children: ReactNode }) {
  return (
    <Panel
      id={id}
      title={
        <>
          <span className={classes['number']}>{number}</span> {title}
        </>
      }
    >
      <div className={classes['part']}>{children}</div>
    </Panel>
  );
}
