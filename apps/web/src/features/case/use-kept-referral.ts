import type { NewCase, PatientMatch } from '@rachis/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ContractFormState } from '../../ui/use-contract-form.js';
import { rememberSeen } from './draft-place.js';
import { DraftKeeper, type DraftState } from './draft-keeper.js';
import { keepReferralDraft, referralDrafts, type TypedReferral } from './referral-draft.queries.js';

/** Keeps a referral on the server by itself while it is typed; `version` is the one this page began with. */
export function useKeptReferral(contract: ContractFormState<NewCase>, known: PatientMatch | null, version: number, place: string) {
  const client = useQueryClient();
  const [state, setState] = useState<DraftState>({ at: version > 0 ? 'kept' : 'untouched' });
  const knownNow = useRef(known);
  const [keeper] = useState(
    () =>
      new DraftKeeper<TypedReferral>({
        save: async (typed, seen) => {
          const now = await keepReferralDraft(typed.values.id ?? '', typed, seen);
          rememberSeen(place, now);
          return now;
        },
        tell: setState,
        version,
      }),
  );
  const { form, restored } = contract;
  const { subscribe, getValues } = form;
  useEffect(() => {
    // What was typed before a reload may never have reached the server.
    if (restored) keeper.typed({ values: getValues(), known: knownNow.current });
    const stop = subscribe({ formState: { values: true }, callback: ({ values }) => keeper.typed({ values, known: knownNow.current }) });
    const leave = () => keeper.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      stop();
      window.removeEventListener('pagehide', leave);
      keeper.flush();
      void client.invalidateQueries({ queryKey: referralDrafts.queryKey });
    };
  }, [client, getValues, keeper, restored, subscribe]);
  useEffect(() => {
    if (knownNow.current === known) return;
    knownNow.current = known;
    keeper.typed({ values: getValues(), known });
  }, [getValues, keeper, known]);
  return { state, keeper };
}
