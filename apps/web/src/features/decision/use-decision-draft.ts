import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { Decision, type DecisionView } from '@rachis/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { FieldErrors, FieldPath, Resolver, UseFormReturn } from 'react-hook-form';
import { ApiProblem, isProblem } from '../../api/api-problem.js';
import { useContractForm, type ContractFormState } from '../../ui/use-contract-form.js';
import { keepDraft } from './decision.queries.js';
import { draftFieldOfPath, editable, partOf, partsOf, ROW_LISTS, type DraftField, type RowList } from './draft-fields.js';
import type { DraftSaver, SaveEnd } from './draft-saver.js';
import type { DraftShelf } from './draft-shelf.js';
import { theirsIn } from './theirs.js';

/** The draft of one agenda item: its form, and how its saving stands. */
export interface DecisionDraft {
  readonly contract: ContractFormState<Decision>;
  readonly saver: DraftSaver;
}

const check: Resolver<Decision> = classValidatorResolver(Decision);

/** The parts that the contract would refuse as they stand, such as a level half typed. */
async function unfitParts(values: Decision): Promise<DraftField[]> {
  const { errors } = (await check(values, undefined, { fields: {}, shouldUseNativeValidation: false })) as { errors: FieldErrors<Decision> };
  return Object.entries(errors).flatMap(([name, error]) =>
    Array.isArray(error) ? error.flatMap((one, index) => (one ? [draftFieldOfPath(`${name}.${index}`, values)] : [])) : [draftFieldOfPath(name, values)],
  );
}

/** Puts what came from elsewhere into the form, part by part, so that the cursor stays where it is. */
function fill(form: UseFormReturn<Decision>, mine: Decision): void {
  const shown = editable(form.getValues());
  for (const field of partsOf(shown, mine)) {
    if (partOf(shown, field) === partOf(mine, field)) continue;
    const list = field.split(':')[0] as RowList;
    if (field.startsWith('goals.')) form.setValue('goals', mine.goals);
    else if (ROW_LISTS.includes(list)) form.setValue(list, mine[list]);
    else {
      form.setValue(field as FieldPath<Decision>, mine[field as keyof Decision] ?? null);
      form.setValue(`absences.${field}` as FieldPath<Decision>, (mine.absences?.[field] ?? null));
    }
  }
}

interface About {
  readonly itemId: string;
  readonly meetingId: string;
  readonly decision: DecisionView | null | undefined;
  /** Who writes; a version of one's own from another window is said to be that. */
  readonly me: string;
  /** Where drafts live on while another case is shown. */
  readonly shelf: DraftShelf;
}

/** Writes the decision of an agenda item: typed text is kept by itself, others' changes come in while one types. */
export function useDecisionDraft({ itemId, meetingId, decision, me, shelf }: About): DecisionDraft {
  const client = useQueryClient();
  const [saver] = useState(() =>
    shelf.take(itemId, decision, async (next, version): Promise<SaveEnd> => {
      try {
        return { end: 'kept', version: (await keepDraft(itemId, next, version)).version };
      } catch (refused) {
        if (isProblem(refused, 'no-connection') || (refused instanceof ApiProblem && refused.status >= 500)) return { end: 'offline' };
        if (!isProblem(refused, 'stale-version')) return { end: 'refused', problem: refused };
        const theirs = theirsIn(refused.current);
        if (!theirs) void client.invalidateQueries({ queryKey: ['meetings', meetingId] });
        return { end: 'overtaken', theirs };
      }
    }),
  );
  const [defaults] = useState(() => saver.read().draft.mine);
  const contract = useContractForm(Decision, defaults);
  const { form } = contract;
  const filling = useRef(false);

  useEffect(() => {
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        if (filling.current) return;
        const mine = editable(form.getValues());
        saver.edit(mine);
        void unfitParts(mine).then((unfit) => saver.hold(unfit));
      },
    });
    return () => {
      stop();
      void saver.flush();
    };
  }, [form, saver]);

  const { draft } = useSyncExternalStore(saver.subscribe, saver.read);
  useEffect(() => {
    if (decision?.state === 'draft') saver.overtake({ version: decision.version, decision, by: decision.recordedById === me ? 'You, in another window' : decision.recordedByName });
  }, [decision, draft.sending, saver, me]);
  useEffect(() => {
    filling.current = true;
    fill(form, draft.mine);
    filling.current = false;
  }, [draft.mine, form]);
  return { contract, saver };
}
